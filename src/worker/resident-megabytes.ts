/** How much memory a process holds. */
import { readFile } from "node:fs/promises";

/** In megabytes; 0 where the system does not tell it, or the process has ended. */
export async function residentMegabytes(pid: number): Promise<number> {
  try {
    const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
