/** Rows of the report that a file of the same report has no longer, or has in another order. They are told, never removed. */
import type { List } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import { join, patternOf } from "../form/path.js";
import type { FoundList } from "../reading/grid/found.js";
import { normalName } from "../reading/grid/names.js";
import { classesOf } from "../report/rows-by-class.js";
import { type Say, say } from "../say.js";
import { classOf } from "../score/indicator.js";

/** Names that a sentence lists. */
const most = 6;

export function rowChanges(before: Ledger, lists: readonly FoundList[]): Say[] {
  return lists.flatMap(({ list, path, rows }) => {
    const place = parentIn(before, path);
    if (place === null) return [];
    const namesOf = (some: readonly string[]): Name[] =>
      some.flatMap((row) => named(before.value(join(place, row, list.named)) ?? ""));
    const present = namesOf(before.rows(place));
    const sent = rows.flatMap(({ cells }) => named(cells.find(({ field }) => field.id === list.named)?.raw ?? ""));
    const [inReport, inFile] = [keysOf(present), keysOf(sent)];
    const [kept, gone] = [present.filter(({ key }) => inFile.has(key)), present.filter(({ key }) => !inFile.has(key))];
    // Another table: it fills the list, it does not repeat it.
    if (kept.length < 2 || kept.length <= gone.length) return [];
    const order = sent.filter(({ key }) => inReport.has(key)).map(({ key }) => key);
    const isAs = (names: readonly Name[]): boolean =>
      names.filter(({ key }) => inFile.has(key)).every(({ key }, index) => order[index] === key);
    const isMoved =
      new Set(order).size === order.length && !isAs(kept) && !isAs(namesOf(printedOrder(before, list, place)));
    const { of } = list;
    return [
      ...(gone.length === 0 ? [] : [say("told.rows-gone", { of, count: gone.length, names: listed(gone) })]),
      ...(isMoved ? [say("told.rows-moved", { title: list.title })] : []),
    ];
  });
}

/** A layout may print the rows class by class, whatever their order in the report. */
function printedOrder(ledger: Ledger, list: List, place: string): string[] {
  const classes = classesOf(list);
  const rankOf = (row: string): number => {
    const own = classOf(ledger, list, join(place, row));
    return classes.findIndex((one) => one.label === own?.label && one.group === own.group);
  };
  return ledger
    .rows(place)
    .map((row) => ({ row, rank: rankOf(row) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ row }) => row);
}

interface Name {
  readonly key: string;
  readonly text: string;
}

function named(text: string): Name[] {
  return text === "" ? [] : [{ key: normalName(text) || text, text }];
}

function keysOf(names: readonly Name[]): Set<string> {
  return new Set(names.map(({ key }) => key));
}

function listed(names: readonly Name[]): string {
  return `${names
    .slice(0, most)
    .map(({ text }) => text)
    .join("、")}${names.length > most ? "…" : ""}`;
}

/** The list in the report: rows around it are those of the report already. null: they are new. */
function parentIn(ledger: Ledger, path: string): string | null {
  const rows = [...path.matchAll(/\.(\d+)(?=\.)/g)];
  const isThere = rows.every(({ index, 1: row = "" }) => {
    const list = path.slice(0, index);
    return ledger.form.lists.has(patternOf(list)) && ledger.rows(list).includes(row);
  });
  return isThere ? path : null;
}
