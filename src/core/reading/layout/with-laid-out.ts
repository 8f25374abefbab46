/** What the layout says comes before what the words around a figure say. */
import type { Found, FoundList } from "../grid/found.js";
import type { GridCell } from "../grid/grid.js";
import type { Value } from "../grid/value.js";
import type { LaidOut } from "./read-by-layout.js";

/** Whichever reads more; where both read as much, what was found by its labels. */
export function withLayout(found: Found, laid: LaidOut): Found {
  const merged = withLaidOut(found, withoutOthers(found, laid));
  return readIn(merged) > readIn(found) ? merged : found;
}

/**
 * Without the tables whose amounts stand elsewhere by the heads over them: columns in another order or another unit, where most
 * else is printed as the layout has it.
 */
function withoutOthers(found: Found, laid: LaidOut): LaidOut {
  const byLabels = new Map(allIn(found).map((value) => [value.path, value]));
  const counts = new Map<number, { same: number; other: number }>();
  for (const value of allIn(laid)) {
    const named = byLabels.get(value.path);
    const table = tableIn(value);
    if (named === undefined || value.field.kind !== "money" || table === null || tableIn(named) !== table) continue;
    if (named.value === null || value.value === null || named.computed) continue;
    const count = counts.get(table) ?? { same: 0, other: 0 };
    count[Number(named.value) === Number(value.value) ? "same" : "other"] += 1;
    counts.set(table, count);
  }
  const others = new Set(
    [...counts].flatMap(([table, { same, other }]) => (other > 1 && other * 4 > same ? [table] : [])),
  );
  if (others.size === 0) return laid;
  const isOwn = (value: Value): boolean => !others.has(tableIn(value) ?? 0);
  return {
    ...laid,
    values: laid.values.filter(isOwn),
    lists: laid.lists
      .map((list) => ({ ...list, rows: list.rows.filter((row) => valuesIn(row).every(isOwn)) }))
      .filter(({ rows }) => rows.length > 0),
    tables: new Set([...laid.tables].filter((table) => !others.has(table))),
  };
}

function allIn({ values, lists }: Pick<Found, "values" | "lists">): Value[] {
  return [...values, ...lists.flatMap(({ rows }) => rows.flatMap(valuesIn))];
}

function tableIn({ cells }: Value): number | null {
  return cells[0]?.source?.table ?? null;
}

function readIn(found: Found): number {
  return allIn(found).filter(({ value, computed }) => value !== null && !computed).length;
}

/** Of what was found otherwise stays what stands in other cells and means something else. */
function withLaidOut(found: Found, laid: LaidOut): Found {
  const own = allIn(laid);
  const paths = new Set(own.map(({ path }) => path));
  const used = new Set(own.flatMap(({ cells }) => cells.map(keyOf)));
  const isOther = (value: Value): boolean =>
    !paths.has(value.path) && !value.cells.some((cell) => used.has(keyOf(cell)));
  const inTable = ({ cells }: Value): boolean => cells.some(({ source }) => laid.tables.has(source?.table ?? 0));
  const known = new Set(laid.lists.map(({ path }) => path));
  const others = found.lists.filter(({ path, rows }) => !known.has(path) && !rows.flatMap(valuesIn).some(inTable));
  const opened = [
    ...new Set([...laid.opened, ...found.opened.filter((row) => others.some((list) => isIn(list, row)))]),
  ];
  const unused = found.unused.filter((cell) => !used.has(keyOf(cell)));
  return {
    ...found,
    values: [...laid.values, ...found.values.filter((value) => isOther(value) && !(inTable(value) && inRow(value)))],
    lists: [...laid.lists, ...others],
    again: found.again.filter(isOther),
    left: unused.map(({ text }) => text),
    opened,
    unused,
  };
}

function valuesIn({ cells, score }: FoundList["rows"][number]): Value[] {
  return score === null ? [...cells] : [...cells, score];
}

/** A figure of a row that the layout may have numbered otherwise. */
function inRow({ path }: Value): boolean {
  return /\.\d+\./.test(path);
}

function isIn({ path }: FoundList, row: string): boolean {
  return row.startsWith(`${path}.`);
}

function keyOf({ source, text }: GridCell): string {
  return source === null ? text : [source.part, source.table, source.row, source.column].join(" ");
}
