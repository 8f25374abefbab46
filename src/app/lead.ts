/**
 * One process at a time runs the loops. Its beats in the database are signs of life; another process that sees no new
 * beat for a while by its own stopwatch takes over. No clock on a wall is compared with another, so clocks may be set.
 */
import type { Log } from "../log.js";
import { createLoop } from "./loop.js";
import type { Clock } from "./ports/clock.js";
import type { LeaderRow, LeaderStore } from "./ports/leader.js";

export interface LeadParts {
  readonly store: LeaderStore;
  readonly clock: Clock;
  readonly log: Log;
  /** A name for this process that no other one ever has. */
  readonly holder: string;
  /** It is certain that the process of this name has ended. */
  isGone(holder: string): boolean;
  /** Called before this process starts to lead: nobody has anything in hand. */
  takeOver(): Promise<void>;
}

export interface Lead {
  /** Resolves when it is known whether this process leads. */
  start(): Promise<void>;
  leads(): boolean;
  /** Gives the lead up. To be called when the loops have stopped. */
  stop(): Promise<void>;
}

const beatEvery = 5_000;
const lookEvery = 2_000;
/** Without a beat for this long, a process is taken for dead; with `lookEvery` it is replaced well within 30 s. */
const deadAfter = 20_000;
/** Without a beat of its own for this long (the process was paused, the database away), it must not act as leader. */
const uncertainAfter = 12_000;

export function createLead(parts: LeadParts): Lead {
  const { store, clock, holder, log } = parts;
  let lastBeat: number | null = null;
  let seen: { row: LeaderRow; since: number } | null = null;
  const loop = createLoop(parts, "the leading process", look);
  const leads = () => lastBeat !== null && clock.elapsed() - lastBeat < uncertainAfter;

  async function look(): Promise<number> {
    const at = clock.elapsed();
    if (lastBeat !== null) {
      if (await store.beat(holder)) {
        lastBeat = at;
        return beatEvery;
      }
      log.warn({ holder }, "another process leads now");
      lastBeat = null;
    }
    return (await tryToLead(at)) ? beatEvery : lookEvery;
  }

  async function tryToLead(at: number): Promise<boolean> {
    const row = await store.leader();
    if (seen === null || seen.row.beats !== row.beats) seen = { row, since: at };
    const isFree =
      row.holder === null || row.holder === holder || parts.isGone(row.holder) || at - seen.since >= deadAfter;
    if (!isFree || !(await store.takeLead(row, holder))) return false;
    await parts.takeOver();
    lastBeat = at;
    log.info({ holder }, "this process leads now");
    return true;
  }

  return {
    async start() {
      await look();
      loop.start();
    },
    leads,
    async stop() {
      await loop.stop();
      lastBeat = null;
      await store.resign(holder);
    },
  };
}
