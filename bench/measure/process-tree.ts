/** What a program and its children take: processor time and memory, as Linux tells them. */
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** Clock ticks of /proc a second, on every Linux that Node runs on. */
const ticks = 100;

/** Milliseconds of user and system time of the process, its threads, its children and those that have ended. */
export function processorTime(pid: number): number {
  return treeOf(pid).reduce((sum, one) => sum + ownTime(one), 0);
}

/** Milliseconds without processor time after which a program is idle. */
const idle = 300;

/** Resolves when the process and its children have nothing more to do. */
export async function quiet(pid: number): Promise<void> {
  for (let last = -1; ; ) {
    const now = processorTime(pid);
    if (now === last) return;
    last = now;
    await setTimeout(idle);
  }
}

/** Proportional set size of the process and its children, in MB of 1,000,000 bytes: shared pages are counted once. */
export function proportionalMemory(pid: number): number {
  return treeOf(pid).reduce((sum, one) => sum + pssOf(one), 0);
}

/** Throws anywhere but on Linux. */
function treeOf(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = statOf(Number(name));
      return fields === null ? [] : [{ pid: Number(name), parent: Number(fields[1]) }];
    });
  const below = (of: number): number[] => [
    of,
    ...parents.filter(({ parent }) => parent === of).flatMap((one) => below(one.pid)),
  ];
  return below(pid);
}

/** utime, stime, and of children that have ended cutime, cstime. */
function ownTime(pid: number): number {
  const fields = statOf(pid) ?? [];
  return ([11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index] ?? 0), 0) * 1000) / ticks;
}

function pssOf(pid: number): number {
  try {
    const [, kilobytes = "0"] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
    return (Number(kilobytes) * 1024) / 1_000_000;
  } catch {
    return 0; // it has ended
  }
}

/** Fields from the third on; the program's name, which may hold blanks, ends with the last bracket. Null: it has ended. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
