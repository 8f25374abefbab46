import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Run = SpawnSyncReturns<string>;

/** A package of one file with the real tools/ready.mjs, a stand-in for npm that counts its calls, and one for the compiler. */
export interface FakeProject {
  readonly root: string;
  /** How often npm was told to install, each with its arguments. */
  installs(): string[];
  write(path: string, text: string): void;
  read(path: string): string;
  ready(args?: readonly string[], env?: Record<string, string>): Run;
  /** The same without waiting; `pid` is its own process group. */
  start(args?: readonly string[], env?: Record<string, string>): { pid: number; ended: Promise<number | null> };
  remove(): void;
}

/** `tools`: what is on the PATH besides npm. */
export function fakeProject(tools: readonly string[] = ["git", "python3", "make", "g++"]): FakeProject {
  const root = mkdtempSync(join(tmpdir(), "jiping-ready-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  cpSync("tools/ready.mjs", join(root, "tools/ready.mjs"));
  cpSync("tools/ready", join(root, "tools/ready"), { recursive: true });
  write("package.json", JSON.stringify({ type: "module", dependencies: { one: "^1.0.0" } }));
  write("package-lock.json", "{}");
  write("tsconfig.json", "{}");
  write("src/main.ts", "process.stdout.write('ran ' + process.argv.slice(2).join());");
  write("npm.log", "");
  write("bin/package.json", "{}"); // the stand-in is no module
  write("bin/npm", `#!${process.execPath}\n${npm}`);
  chmodSync(join(root, "bin/npm"), 0o755);
  for (const tool of tools) symlinkSync("/bin/true", join(root, "bin", tool));
  const options = (env: Record<string, string>) => ({ cwd: root, env: { PATH: join(root, "bin"), ...env } });
  const command = (args: readonly string[]) => [join(root, "tools/ready.mjs"), ...args];
  return {
    root,
    write,
    read,
    installs: () => read("npm.log").split("\n").filter(Boolean),
    ready: (args = [], env = {}) =>
      spawnSync(process.execPath, command(args), { ...options(env), encoding: "utf8", timeout: 20_000 }),
    start(args = [], env = {}) {
      const child = spawn(process.execPath, command(args), { ...options(env), detached: true, stdio: "ignore" });
      if (child.pid === undefined) throw new Error("node could not be started");
      return { pid: child.pid, ended: once(child, "exit").then(([code]) => code) };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Installs a compiler and a database as far as they are asked for. NPM_FAKE: "fail", "hang" in the middle, or "bad" SQLite. */
const npm = `
const { appendFileSync, mkdirSync, rmSync, writeFileSync } = require("node:fs");
if (process.argv[2] === "--version") process.exit(0);
appendFileSync("npm.log", process.argv.slice(2).join(" ") + "\\n");
process.stdout.write("npm's own words\\n");
rmSync("node_modules", { recursive: true, force: true });
mkdirSync("node_modules/typescript/bin", { recursive: true });
if (process.env.NPM_FAKE === "fail") process.exit(1);
if (process.env.NPM_FAKE === "hang") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30000);
mkdirSync("node_modules/better-sqlite3");
writeFileSync("node_modules/better-sqlite3/index.js", process.env.NPM_FAKE === "bad" ? "throw Error()" : "module.exports = class {}");
writeFileSync("node_modules/typescript/package.json", "{}");
writeFileSync("node_modules/typescript/bin/tsc", ${JSON.stringify(`
const { cpSync, readdirSync, readFileSync, mkdirSync } = require("node:fs");
const out = process.argv[process.argv.indexOf("--outDir") + 1];
mkdirSync(out + "/src", { recursive: true });
let wrong = false;
for (const name of readdirSync("src").filter((one) => one.endsWith(".ts"))) {
  cpSync("src/" + name, out + "/src/" + name.replace(".ts", ".js"));
  if (readFileSync("src/" + name, "utf8").includes("MISTAKE")) wrong = true;
}
process.stdout.write("the compiler's own words\\n");
process.exit(wrong ? 2 : 0);
`)});
`;
