/** Memory of the bot and its children before and after it has made, uploaded and sent a thousand reports. */
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { Clerk } from "../clerks/people.js";
import { making } from "../clerks/submissions.js";
import { openLoop } from "../load/open-loop.js";
import type { Platform } from "../programs/platform.js";
import type { Program } from "../programs/start-program.js";
import { proportionalMemory } from "./process-tree.js";

export const reports = 1000;
/** Milliseconds between orders. The platform takes 50 messages a second, and a report is two: a file and a line about it. */
const interval = 40;
/** Milliseconds without a new file after which something is stuck. */
const patience = 30_000;
/** Milliseconds for what is left to be written and collected, and for a worker to end. */
const settling = 60_000;

export interface Memory {
  /** In MB of 1,000,000 bytes; null where the system does not tell (anything but Linux). */
  readonly start: number | null;
  readonly end: number | null;
  readonly peak: number | null;
}

/** Rejects when the reports do not arrive. */
export async function memory(bot: Program, platform: Platform, clerks: readonly Clerk[]): Promise<Memory> {
  const before = platform.files();
  const start = memoryOf(bot.pid);
  await openLoop(bot.port, clerks.slice(0, reports).map(making), interval);
  await arrival(platform, before + reports);
  await setTimeout(settling);
  return { start, end: memoryOf(bot.pid), peak: peakOf(bot.pid) };
}

async function arrival(platform: Platform, wanted: number): Promise<void> {
  let last = { files: platform.files(), at: performance.now() };
  while (platform.files() < wanted) {
    await setTimeout(100);
    if (platform.files() > last.files) last = { files: platform.files(), at: performance.now() };
    if (performance.now() - last.at > patience) throw new Error(`${wanted - last.files} reports did not arrive`);
  }
}

function memoryOf(pid: number): number | null {
  return process.platform === "linux" ? proportionalMemory(pid) : null;
}

/** Of the bot alone. */
function peakOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return found === null ? null : (Number(found[1]) * 1024) / 1_000_000;
}
