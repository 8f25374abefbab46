import { spawnSync } from "node:child_process";
import { run } from "./run.mjs";
import { fail, say } from "./say.mjs";

const onWindows = process.platform === "win32";
const npm = onWindows ? "npm.cmd" : "npm";

/** Exactly what the lock file names, compilers and test tools included whatever NODE_ENV says: the build needs them. */
export function install(root) {
  checkTools();
  say("首次运行或依赖有变化，正在安装，约一两分钟……");
  if (!run(root, npm, ["ci", "--include=dev", "--no-fund", "--no-audit", "--loglevel=warn"])) {
    fail("依赖没有装好，原因见上；请检查网络或 npm 的设置后再试。");
  }
  // npm calls an install good whose scripts it was told to leave out; the database would then fail at its first use.
  if (!run(root, process.execPath, ["--input-type=commonjs", "-e", "new (require('better-sqlite3'))(':memory:')"])) {
    fail("SQLite 没有编译好，原因见上；如果 npm 设置了 ignore-scripts，请允许 better-sqlite3 运行安装脚本后再试。");
  }
}

/** SQLite is compiled here when no ready-made one can be downloaded. */
function checkTools() {
  const missing = (onWindows ? ["npm", "git"] : ["npm", "git", "python3", "make", "g++"]).filter(isMissing);
  if (missing.length === 0) return;
  fail(`缺少 ${missing.join("、")}，请先安装（Debian、Ubuntu：apt install ${missing.join(" ")}）。`);
}

function isMissing(program) {
  return (
    spawnSync(onWindows ? "where" : program, [onWindows ? program : "--version"], { stdio: "ignore" }).status !== 0
  );
}
