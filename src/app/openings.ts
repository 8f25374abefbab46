/** Who looked at a report on which day: a colleague's first look each day is kept, the owner's are not. */
import type { Opened } from "./open-report.js";
import type { Opening } from "./ports/installation.js";

/** Days begin at midnight by the clock of China, where the units are. */
const offset = 8 * 60 * 60 * 1000;

export interface Openings {
  /** What is to be kept of a look; null: nothing, it is known or the owner's own. */
  of(opened: Opened | null, person: string, now: number): Opening | null;
  /** It was committed. */
  kept(opening: Opening): void;
}

export function createOpenings(): Openings {
  let today = "";
  let seen = new Set<string>();
  return {
    of(opened, person, now) {
      if (opened === null || opened.record.owner === person) return null;
      const day = new Date(now + offset).toISOString().slice(0, 10);
      if (day !== today) [today, seen] = [day, new Set()];
      const opening = { report: opened.record.id, person, day };
      return seen.has(keyOf(opening)) ? null : opening;
    },
    kept: (opening) => void seen.add(keyOf(opening)),
  };
}

function keyOf({ report, person }: Opening): string {
  return `${report} ${person}`;
}
