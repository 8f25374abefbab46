/** Rows of the report that a file of the same report has no longer, or has in another order. They are told, never removed. */
import type { Ledger } from "../form/ledger.js";
import { join, patternOf } from "../form/path.js";
import type { FoundList } from "../reading/grid/found.js";
import { normalName } from "../reading/grid/names.js";
import { type Say, say } from "../say.js";

/** Names that a sentence lists. */
const most = 6;

export function rowChanges(before: Ledger, lists: readonly FoundList[]): Say[] {
  return lists.flatMap(({ list, path, rows }) => {
    const place = parentIn(before, path);
    if (place === null) return [];
    const present = before.rows(place).flatMap((row) => named(before.value(join(place, row, list.named)) ?? ""));
    const sent = rows.flatMap(({ cells }) => named(cells.find(({ field }) => field.id === list.named)?.raw ?? ""));
    const [kept, gone] = [present.filter((name) => has(sent, name)), present.filter((name) => !has(sent, name))];
    // Another table: it fills the list, it does not repeat it.
    if (kept.length < 2 || kept.length <= gone.length) return [];
    const order = sent.filter((name) => has(present, name)).map(({ key }) => key);
    const isMoved = new Set(order).size === order.length && kept.some(({ key }, index) => order[index] !== key);
    const { of } = list;
    return [
      ...(gone.length === 0 ? [] : [say("told.rows-gone", { of, count: gone.length, names: listed(gone) })]),
      ...(isMoved ? [say("told.rows-moved", { title: list.title })] : []),
    ];
  });
}

interface Name {
  readonly key: string;
  readonly text: string;
}

function named(text: string): Name[] {
  return text === "" ? [] : [{ key: normalName(text) || text, text }];
}

function has(names: readonly Name[], { key }: Name): boolean {
  return names.some((one) => one.key === key);
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
