/**
 * Signs of life of this process, and a look now and then at how many long connections the platform counts. The platform hands each
 * event to one of an app's connections at random: one that belongs to no living process of this database is another installation,
 * which answers a share of the events from a database of its own.
 */
import type { Log } from "../log.js";
import { createLoop } from "./loop.js";
import type { Clock } from "./ports/clock.js";
import type { InstallationStore, ProcessRow, ProcessWay } from "./ports/installation.js";

export interface WatchParts {
  readonly store: InstallationStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly name: string;
  readonly way: ProcessWay;
  /** Where the other processes reach this one, and who hears of them; absent: each answers what it is sent. */
  readonly reached?: { address(): string; look(rows: readonly ProcessRow[]): void };
  /** This process looks; the others only live. */
  leads(): boolean;
  /** It is certain that the process of this name has ended. */
  isGone(name: string): boolean;
  /** Long connections of the app at the platform; null: it does not tell. */
  connections(): Promise<number | null>;
}

export interface Watch {
  start(): void;
  /** Connections of other installations at the last look; null: not known. */
  strangers(): number | null;
  stop(): Promise<void>;
}

const beatEvery = 10_000;
/** Between two looks every living process has beaten; the platform forgets a dead connection meanwhile. */
const beatsPerLook = 12;

export function createWatch(parts: WatchParts): Watch {
  const { store, name, way, log, reached } = parts;
  let round = 0;
  let seen: readonly ProcessRow[] = [];
  let suspected = 0;
  let known: number | null = null;

  async function look(): Promise<number> {
    await store.beatProcess(name, way, reached?.address());
    reached?.look(await store.processes());
    if (round % beatsPerLook === 0 && parts.leads()) await count(round > 0);
    round += 1;
    return beatEvery;
  }

  async function count(isLater: boolean): Promise<void> {
    const rows = await store.processes();
    const living = rows.filter((row) => row.name === name || isAlive(row));
    const dead = rows.filter((row) => parts.isGone(row.name) || (isLater && !living.includes(row)));
    seen = rows;
    await store.endProcesses(dead.map((row) => row.name));
    const open = isLater ? await parts.connections() : null;
    if (open === null) return;
    const more = Math.max(0, open - living.filter((row) => row.way === "websocket").length);
    // A process that was just ended may still be counted: only what is there twice is somebody.
    known = Math.min(more, suspected);
    suspected = more;
    if (known > 0)
      log.error(
        { connections: open, others: known },
        "同一个飞书应用还有别的程序在用长连接，消息会被随机分走：请停掉它，或给它换一个应用 (another installation uses this app)",
      );
  }

  /** It has beaten since the last look, or was not there then. */
  function isAlive(row: ProcessRow): boolean {
    if (parts.isGone(row.name)) return false;
    const before = seen.find((one) => one.name === row.name);
    return before === undefined || before.beats < row.beats;
  }

  const loop = createLoop(parts, "the signs of life", look);
  return {
    start: () => loop.start(),
    strangers: () => known,
    async stop() {
      await loop.stop();
      await store.endProcesses([name]);
    },
  };
}
