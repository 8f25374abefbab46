/**
 * What people said of names that may want more or less. They are answers like any other (`@direction.成本控制率`), so they
 * stand in the history and can be undone. One answer holds for every indicator of that name, in all projects of the report;
 * `directionAnswers` gives them to the unit's other reports.
 */
import type { Entry, Ledger } from "../form/ledger.js";
import type { Direction } from "./direction.js";
import type { Line } from "./score-line.js";

/** null: nobody said. */
export function answeredDirection(ledger: Ledger, name: string): Direction | null {
  const value = ledger.answer(pathOf(name))?.value;
  return value === "more" || value === "less" ? value : null;
}

/** The answer that keeps it; `direction` null takes it back. */
export function directionEntry(name: string, direction: Direction | null): Entry {
  return { path: pathOf(name), raw: direction ?? "", value: direction };
}

/** What was said of these names, as answers that another report can take over. */
export function directionAnswers(ledger: Ledger, names: readonly string[]): Entry[] {
  return [...new Set(names)].flatMap((name) => {
    const direction = answeredDirection(ledger, name);
    return direction === null ? [] : [directionEntry(name, direction)];
  });
}

export interface UnclearName {
  readonly name: string;
  /** The better guess, by which the lines are scored meanwhile. */
  readonly less: boolean;
  readonly lines: readonly Line[];
}

/** The names of a table that a person has to decide, each once, with their lines. */
export function unclearNames(lines: readonly Line[]): UnclearName[] {
  const names = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.name === null || !line.problems.some(({ code }) => code === "direction-unclear")) continue;
    const key = keyOf(line.name);
    names.set(key, [...(names.get(key) ?? []), line]);
  }
  return [...names.values()].map((same) => ({
    name: same[0]?.name ?? "",
    less: same[0]?.directed?.less ?? false,
    lines: same,
  }));
}

function pathOf(name: string): string {
  return `@direction.${keyOf(name)}`;
}

/** One spelling of a name: widths, spaces and numbering do not make another; a point would be another step of the path. */
function keyOf(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:指标)?[0-9一二三四五六七八九十]+[:.、)]/, "")
    .replaceAll(".", "·")
    .slice(0, longestKey);
}

const longestKey = 100;
