/** Two builds side by side: the working tree that this file is in, uncommitted changes included, and another commit. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../ready/build.mjs";
import { carryOut, isDone, stepsOf } from "../ready/steps.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Calls `work` with the folders of both builds and removes the other one's afterwards. Packages are shared where both name
 * the same ones. Throws when REF is no commit here or does not build.
 */
export async function withTrees(ref, work) {
  const commit = git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
  if (!existsSync(join(root, "node_modules"))) throw new Error("node_modules is missing: run npm ci first");
  const built = stepsOf(root).at(-1);
  if (!isDone(built)) carryOut(built);
  const folder = mkdtempSync(join(tmpdir(), "jiping-compare-"));
  const other = join(folder, "tree");
  const remove = () => {
    execFileSync("git", ["worktree", "remove", "--force", other], { cwd: root, stdio: "ignore" });
    rmSync(folder, { recursive: true, force: true });
  };
  git("worktree", "add", "--quiet", "--detach", other, commit);
  const stop = () => {
    remove();
    process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
  try {
    provide(other);
    build(other);
    return await work({ here: root, other, commit: commit.slice(0, 7), scratch: folder });
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, stop);
    remove();
  }
}

function provide(other) {
  const lock = (tree) => readFileSync(join(tree, "package-lock.json"), "utf8");
  if (lock(root) === lock(other)) symlinkSync(join(root, "node_modules"), join(other, "node_modules"), "dir");
  else execFileSync("npm", ["ci", "--include=dev", "--no-fund", "--no-audit"], { cwd: other, stdio: ["ignore", 2, 2] });
}

function git(...args) {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
}
