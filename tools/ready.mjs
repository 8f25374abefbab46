// Installs and builds what is missing or stale, before any entry of the program runs. Node's own modules only; everything
// it says goes to standard error, so that the entry's output can be read by programs. What is stale is told by the lock
// file and the sources, and a stamp is written last, so that an interrupted install or build mends itself.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(root, "node_modules.lock");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

checkNode();
withLock(() => {
  step(join(root, "node_modules", ".jiping-ready"), installState(), install);
  step(join(root, "dist", ".jiping-ready"), sourceState(), build);
});

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}。`);
}

function installState() {
  const hash = createHash("sha256");
  for (const name of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(root, name)));
  return hash
    .update(process.version)
    .update(process.platform + process.arch)
    .digest("hex");
}

function sourceState() {
  const hash = createHash("sha256").update(installState());
  for (const name of ["tsconfig.json", "src", "db", "bench"]) walk(join(root, name), hash);
  return hash.digest("hex");
}

function walk(path, hash) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    if (/\.(ts|json)$/.test(path)) hash.update(path).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).sort()) walk(join(path, name), hash);
}

function step(stamp, state, work) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

function install() {
  for (const [program, what] of [
    ["npm", "npm（随 Node.js 安装）"],
    ["git", "git"],
    ["python3", "python3"],
    ["make", "make"],
    ["g++", "g++"],
  ]) {
    if (
      spawnSync(program, ["--version"], { stdio: "ignore", shell: process.platform === "win32" }).error !== undefined
    ) {
      fail(`缺少 ${what}：编译 SQLite 要用到，请先安装（Debian/Ubuntu：apt install git python3 make g++）。`);
    }
  }
  say("首次运行或依赖有变化，正在安装，约一分钟……");
  run(npm, ["ci", "--include=dev", "--no-fund", "--no-audit"], "依赖没有装好，请检查网络或 npm 的设置后再试。");
}

function build() {
  say("正在编译……");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  run(
    process.execPath,
    [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", join(root, "tsconfig.json")],
    "没有编译成功。",
  );
}

function run(program, args, otherwise) {
  // The child's standard output goes to our standard error.
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) fail(otherwise);
}

/** Two entries started at once must not install over each other; a lock whose process is gone is taken over. */
function withLock(work) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (!isRunning(lockOwner())) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  process.on("exit", () => rmSync(lock, { force: true }));
  work();
}

function lockOwner() {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  rmSync(lock, { force: true });
  process.exit(1);
}
