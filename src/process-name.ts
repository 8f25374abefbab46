/** Names of processes, by which a later one can tell that an earlier one of the same machine has ended. */
import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

const ofThisProcess = new Set<string>();

/** `machine pid random`, never given twice. */
export function newProcessName(): string {
  const name = `${machine()} ${process.pid} ${randomUUID()}`;
  ofThisProcess.add(name);
  return name;
}

/** The process has certainly ended. Of other machines and containers nothing is known: false. */
export function isProcessGone(name: string): boolean {
  const [where, pid] = name.split(" ");
  if (where !== machine() || ofThisProcess.has(name)) return false;
  // This process has the number of the one that ended.
  if (Number(pid) === process.pid) return true;
  return !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** This start of this machine, and on Linux the container: process numbers mean something only within it. */
function machine(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${hostname()}/${boot}/${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}
