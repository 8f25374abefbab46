/** The column of a list of projects that says whose money it is, under a head that nobody knows: by what stands in it. */
import { appropriation, sourceOf } from "./funds-source.js";
import { isFigure, isTotal } from "./furniture.js";
import { type Grid, spoken } from "./grid.js";
import type { Leaf } from "./head.js";
import type { ListColumn } from "./list-columns.js";
import type { ListRole } from "./list-roles.js";
import { type Names, normalName } from "./names.js";

/** Rows that are looked at. */
const most = 200;
const longest = 20;
/** Of the different texts so many name a source, and one of them beyond doubt: 其他 may be said of anything. */
const fewest = 0.6;

/** null: a head names it, or no column holds nothing but sources. */
export function natureColumn(
  names: Names,
  grid: Grid,
  from: number,
  leaves: readonly Leaf[],
  columns: ReadonlyMap<ListRole, ListColumn>,
): ListColumn | null {
  if (columns.has("funds.nature")) return null;
  const taken = new Set([...columns.values()].map(({ column }) => column));
  const rows = grid.rows.slice(from, from + most).filter((row) => !isTotal(names, spoken(row)));
  const leaf = leaves.find(({ column, texts: [head = ""] }) => {
    if (taken.has(column) || names.isIgnoredColumn(head)) return false;
    const texts = rows.flatMap((row) => row.filter((cell) => cell.column === column).map(({ text }) => text));
    return areSources(
      names,
      texts.filter((text) => text !== ""),
    );
  });
  return leaf === undefined ? null : { column: leaf.column, head: leaf.texts[0] ?? "", unit: null };
}

function areSources(names: Names, texts: readonly string[]): boolean {
  const all = [...new Set(texts)];
  if (texts.length < 2 || all.some((text) => text.length > longest || isFigure(text))) return false;
  const named = all.filter((text) => sourceOf(text, names) !== null);
  return named.length >= all.length * fewest && named.some((text) => isClear(names, text));
}

function isClear(names: Names, text: string): boolean {
  const roles = names.rolesOf(text);
  const name = normalName(text);
  return (
    roles.includes(appropriation) ||
    roles.includes("funds.carryOver") ||
    names.words.natures.some(({ words }) => words.some((word) => word.length > 3 && name.includes(word)))
  );
}
