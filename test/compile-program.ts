import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** Compiles a program of the tests with what it imports, as the real one is run; returns the path to start. `source`: from the root, `.ts`. */
export function compileProgram(folder: string, source: string): string {
  const program = join(folder, "program");
  mkdirSync(program);
  writeFileSync(join(program, "package.json"), '{"type":"module"}');
  symlinkSync(join(root, "node_modules"), join(program, "node_modules"));
  const config = join(folder, "tsconfig.json");
  const compilerOptions = { rootDir: root, outDir: program, typeRoots: [join(root, "node_modules/@types")] };
  const files = [join(root, source)];
  writeFileSync(config, JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, include: [], files }));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const built = spawnSync(process.execPath, [tsc, "-p", config], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  return join(program, source.replace(/\.ts$/, ".js"));
}
