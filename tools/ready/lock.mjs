import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { say } from "./say.mjs";

/**
 * Runs `work` while no other process does, so that two entries started at once do not install over each other. The lock
 * is a file with the owner's process id; one whose process is gone is taken over.
 */
export function withLock(lock, work) {
  const asked = Date.now();
  let told = false;
  while (!take(lock)) {
    const owner = ownerOf(lock);
    if (owner === null) takeOver(lock);
    else if (!told && Date.now() - asked > 3000) {
      told = true;
      say(`另一个进程（${owner}）正在安装或编译，等它完成……如果并没有，请删除 ${lock}。`);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  const release = () => rmSync(lock, { force: true });
  process.on("exit", release);
  work();
  process.off("exit", release);
  release();
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** The id of the process that holds the lock, or null when it is gone. */
function ownerOf(lock) {
  try {
    const text = readFileSync(lock, "utf8");
    // Made, but not written yet: its owner is a moment old, unless it died just then.
    if (text === "") return Date.now() - statSync(lock).mtimeMs < 5000 ? "?" : null;
    return isRunning(Number(text)) ? text : null;
  } catch (error) {
    if (error.code === "ENOENT") return "?"; // released between two looks
    throw error;
  }
}

/** By renaming, so that of two who wait only one removes the dead lock and neither removes the other's new one. */
function takeOver(lock) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  if (ownerOf(aside) === null) rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

function isRunning(pid) {
  // A new container gives the same small ids again: our own in the lock is a dead process's.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
