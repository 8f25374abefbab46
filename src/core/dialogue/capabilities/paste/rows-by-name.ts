/** A column of values beside the names of rows that the report has: it fills those rows, and none comes or goes. */
import type { List } from "../../../form/form.js";
import type { Ledger } from "../../../form/ledger.js";
import type { FoundRow } from "../../../reading/grid/found.js";
import { normalName } from "../../../reading/grid/names.js";
import type { Value } from "../../../reading/grid/value.js";

/**
 * The rows at their places in the report, where each has the name of one row there and the table leaves out what those rows have;
 * else as they were read. Where the person fills in only a part of the report (`isPart`), every row goes to the row of its name: that
 * person is never asked whether a whole table replaces the present rows or comes after them.
 */
export function rowsByName(
  { ledger, isPart }: { ledger: Ledger; isPart: boolean },
  list: List,
  path: string,
  rows: readonly FoundRow[],
): readonly FoundRow[] {
  if (rows.length === 0 || list.row.sections.length > 0) return rows;
  const present = new Map<string, string | null>();
  for (const row of ledger.rows(path)) {
    const name = even(ledger.value(`${path}.${row}.${list.named}`) ?? "");
    present.set(name, present.has(name) ? null : `${path}.${row}`);
  }
  const names = rows.map(({ cells }) => even(cells.find(({ field }) => field.id === list.named)?.raw ?? ""));
  const places = names.map((name) => (name === "" ? null : (present.get(name) ?? null)));
  if (new Set(names).size < names.length) return rows;
  if (isPart) return rows.map((row, index) => movedTo(ledger, row, places[index] ?? row.path));
  const moved = rows.flatMap((row, index) => {
    const at = places[index] ?? null;
    return at === null ? [] : [movedTo(ledger, row, at)];
  });
  const leavesOut = moved.some(({ cells }) => cells.some(({ missing, old }) => missing && (old ?? "") !== ""));
  return moved.length === rows.length && leavesOut ? moved : rows;
}

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
