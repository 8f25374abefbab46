import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";

/**
 * Compiles beside dist and swaps at the end: a program that runs from dist keeps its files while the compiler works or
 * fails, and nothing is left of sources that were removed.
 */
export function build(root) {
  say("正在编译……");
  const [now, next, last] = ["dist", "dist.next", "dist.last"].map((name) => join(root, name));
  for (const path of [next, last]) rmSync(path, { recursive: true, force: true });
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const isBuilt =
    run(root, process.execPath, [compiler, "-p", join(root, "tsconfig.json"), "--outDir", next]) &&
    lookAtFiles(root, join(next, "src", "write-known-files.js"));
  if (!isBuilt) {
    rmSync(next, { recursive: true, force: true });
    fail("没有编译成功，原因见上。");
  }
  if (existsSync(now)) renameSync(now, last);
  renameSync(next, now);
  rmSync(last, { recursive: true, force: true });
}

/** What a start need not look at again, written down once. */
function lookAtFiles(root, program) {
  return !existsSync(program) || run(root, process.execPath, [program]);
}
