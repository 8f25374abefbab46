/** A column of values beside the names of rows that the report has: it fills those rows, and none comes or goes. */
import { covers, type Parts } from "../../../access/parts.js";
import type { List } from "../../../form/form.js";
import type { Ledger } from "../../../form/ledger.js";
import type { FoundRow } from "../../../reading/grid/found.js";
import { normalName } from "../../../reading/grid/names.js";
import type { Value } from "../../../reading/grid/value.js";
import { likeness } from "../../../reading/name-similarity.js";

/** A row of the table at its place in the report. */
export interface PlacedRow {
  readonly row: FoundRow;
  /** As the table has it. */
  readonly name: string;
  /** Rows of the report that it may be where none has its name, best first; empty: nobody is asked. */
  readonly options: readonly string[];
  /** What is taken of them until it is decided; "": none. */
  readonly best: string;
}

interface Setting {
  readonly ledger: Ledger;
  /** What the person answers for; null: the whole report. */
  readonly parts: Parts;
  /** What the person chose for the row at this place of the table. */
  readonly chosen: (index: number) => string | undefined;
}

/**
 * The rows at their places in the report, where each has the name of one row there and the table leaves out what those rows have;
 * else as they were read. Where the person fills in only a part of the report, every row goes to the row of its name, and is asked
 * about where there is none: that person is never asked whether a whole table replaces the present rows or comes after them.
 */
export function rowsByName(setting: Setting, list: List, path: string, rows: readonly FoundRow[]): PlacedRow[] {
  const { ledger, parts } = setting;
  const names = rows.map(({ cells }) => cells.find(({ field }) => field.id === list.named)?.raw ?? "");
  const asRead = (all: readonly FoundRow[]): PlacedRow[] =>
    all.map((row, index) => ({ row, name: names[index] ?? "", options: [], best: "" }));
  if (rows.length === 0 || list.row.sections.length > 0) return asRead(rows);
  const evened = names.map(even);
  if (new Set(evened).size < evened.length) return asRead(rows);
  const present = new Map<string, string | null>();
  for (const row of ledger.rows(path)) {
    const name = even(ledger.value(`${path}.${row}.${list.named}`) ?? "");
    present.set(name, present.has(name) ? null : `${path}.${row}`);
  }
  const places = evened.map((name) => (name === "" ? null : (present.get(name) ?? null)));
  if (parts !== null) return placedInPart(setting, list, asRead(rows), { places, present });
  const moved = rows.flatMap((row, index) => {
    const at = places[index] ?? null;
    return at === null ? [] : [movedTo(ledger, row, at)];
  });
  const leavesOut = moved.some(({ cells }) => cells.some(({ missing, old }) => missing && (old ?? "") !== ""));
  return asRead(moved.length === rows.length && leavesOut ? moved : rows);
}

/** Rows of a table that are asked about, and rows of the report that one of them may be. */
const mostAsked = 30;
const mostOffered = 20;
/** Rows of the report that a name is compared with. */
const mostCompared = 300;
/** How much a name has in common with the one that is taken in its place, from 0 to 1. */
const leastLikeness = 0.3;

function placedInPart(
  { ledger, parts, chosen }: Setting,
  list: List,
  rows: readonly PlacedRow[],
  { places, present }: { places: readonly (string | null)[]; present: ReadonlyMap<string, string | null> },
): PlacedRow[] {
  const named = [...present].flatMap(([name, path]) => (path === null || name === "" ? [] : [{ name, path }]));
  const taken = new Set(places);
  const free = named.filter(({ path }) => !taken.has(path) && covers(parts, path)).slice(0, mostCompared);
  let asked = 0;
  return rows.map((one, index) => {
    const at = places[index] ?? null;
    if (at !== null) return { ...one, row: movedTo(ledger, one.row, at) };
    const left = free.filter(({ path }) => !taken.has(path));
    if (one.name === "" || left.length === 0 || asked >= mostAsked) return one;
    asked += 1;
    const like = left
      .map(({ name, path }) => ({ path, by: likeness(even(one.name), name) }))
      .toSorted((first, second) => second.by - first.by)
      .slice(0, mostOffered);
    const options = like.map(({ path }) => path);
    const best = (like[0]?.by ?? 0) >= leastLikeness ? (options[0] ?? "") : "";
    const choice = chosen(index) ?? best;
    const to = options.includes(choice) ? choice : choice === newRow ? "" : best;
    if (to === "") return { ...one, options, best };
    taken.add(to);
    // The row keeps the name that it has in the report.
    const cells = one.row.cells.filter(({ field }) => field.id !== list.named);
    return { ...one, options, best, row: movedTo(ledger, { ...one.row, cells }, to) };
  });
}

/** What is chosen for a row that is none of the report's. */
export const newRow = "-";

function movedTo(ledger: Ledger, { path, cells, score }: FoundRow, to: string): FoundRow {
  const at = (value: Value): Value => {
    const own = `${to}${value.path.slice(path.length)}`;
    return { ...value, path: own, old: ledger.value(own) };
  };
  return { path: to, cells: cells.map(at), score: score === null ? null : at(score) };
}

function even(name: string): string {
  return normalName(name) || name.trim();
}
