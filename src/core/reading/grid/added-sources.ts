/**
 * Rows of a table that are one source of money in the form: 财政专户管理资金 and 单位资金 beside 其他资金, 中央补助 and 县级安排 below
 * 财政拨款. They are added up where the table's own total says so.
 */
import Big from "big.js";
import type { Ledger } from "../../form/ledger.js";
import { groupBy } from "../../group-by.js";
import { specAsWritten } from "../../value/written.js";
import { tableOf } from "../table-of.js";
import type { Found, SourcePart } from "./found.js";
import type { Value } from "./value.js";

export function withAddedSources(found: Found, ledger: Ledger): Found {
  const parts = [...groupBy(found.parts, ({ value }) => columnOf(value.path)).entries()];
  return parts.reduce((before, [column, some]) => withColumn(before, column, some, ledger), found);
}

function withColumn(found: Found, column: string, parts: readonly SourcePart[], ledger: Ledger): Found {
  const total = found.values.find(
    ({ path, field, computed, value }) =>
      computed && value !== null && field.roles.includes("funds.total") && columnOf(path) === column,
  );
  if (total === undefined) return found;
  const kept = found.values.filter(({ path, computed }) => !computed && columnOf(path) === column);
  const own = sum(kept);
  const isWhole = isSame(own, total);
  if (!isWhole && !isSame(own.plus(sum(parts.map(({ value }) => value))), total)) return found;
  // What is part of another row, or added to it, says nothing else than that row.
  const taken = new Set(parts.flatMap(({ label, value }) => [...(label === null ? [] : [label]), ...value.cells]));
  const table = tableOf(total.path);
  const rows = new Set([...taken].map(({ row }) => row));
  const again = found.again.filter(
    ({ path, cells }) => tableOf(path) !== table || !cells.some(({ row }) => rows.has(row)),
  );
  if (isWhole) return { ...found, again };
  const added = [...groupBy(parts, ({ value }) => value.path)].map(([path, some]) =>
    addedUp(
      [...kept.filter((value) => value.path === path), ...some.map(({ value }) => value)].filter(
        ({ value }) => value !== null,
      ),
      ledger.value(path),
    ),
  );
  const paths = new Set(added.flatMap((value) => value?.path ?? []));
  // A rate that stands in one of the rows is not that of their sum.
  const ofPart = new Set(
    found.values
      .filter(({ path, computed }) => computed && [...paths].some((one) => rowOf(one) === rowOf(path)))
      .map(({ path }) => path),
  );
  const unused = found.unused.filter((cell) => !taken.has(cell));
  return {
    ...found,
    values: [
      ...found.values.filter(({ path }) => !paths.has(path) && !ofPart.has(path)),
      ...added.flatMap((value) => value ?? []),
    ],
    again,
    unused,
    left: unused.map(({ text }) => text),
  };
}

function addedUp(values: readonly Value[], old: string | null): Value | null {
  const [first] = values;
  if (first === undefined) return null;
  const value = sum(values).toFixed();
  const { unit = "" } = specAsWritten(first.field.spec);
  return {
    ...first,
    text: values.map(({ text }) => text).join("+"),
    raw: values.length === 1 ? first.raw : `${value}${unit}`,
    value,
    old,
    cells: values.flatMap(({ cells }) => cells),
    problem: values.map(({ problem }) => problem).find((problem) => problem !== null) ?? null,
  };
}

function rowOf(path: string): string {
  return path.slice(0, path.lastIndexOf("."));
}

function columnOf(path: string): string {
  return `${tableOf(path)} ${path.split(".").at(-1)}`;
}

function sum(values: readonly Value[]): Big {
  return values.reduce((all, { value }) => all.plus(value ?? 0), new Big(0));
}

/** In the unit of the form; printed figures are rounded. */
const rounded = 0.02;

function isSame(amount: Big, { value }: Value): boolean {
  return amount
    .minus(value ?? 0)
    .abs()
    .lte(rounded);
}
