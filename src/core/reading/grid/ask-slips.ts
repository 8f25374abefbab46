/** Amounts of a pasted table that are off by ten thousand beside the others of the table (58.6 / 58.6 / 586000) are asked. */
import Big from "big.js";
import { readField } from "../../value/read-field.js";
import { tableOf } from "../table-of.js";
import type { FoundList } from "./found.js";
import type { Value } from "./value.js";

/** What is too large by itself (8173100 in 万元) was read in 元 already and is shown so. */
export function askSlips<Read extends { readonly values: readonly Value[]; readonly lists: readonly FoundList[] }>(
  found: Read,
): Read {
  const cells = found.lists.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const amounts = [...found.values, ...cells].filter(isAmount);
  const asked = (value: Value): Value => {
    if (!isAmount(value)) return value;
    return value.problem === null ? judged(value, amounts) : settled(value, amounts);
  };
  return {
    ...found,
    values: found.values.map(asked),
    lists: found.lists.map((list) => ({
      ...list,
      rows: list.rows.map((row) => ({ ...row, cells: row.cells.map(asked) })),
    })),
  };
}

function isAmount({ field, value, computed }: Value): boolean {
  return field.kind === "money" && value !== null && !computed;
}

/** 109,002.55 below （万元） is as large as it looks where another amount of the file is as large. */
function settled(value: Value, amounts: readonly Value[]): Value {
  const { field, raw, amount, problem } = value;
  const bare = raw.normalize("NFKC").replace(/[,\s]/g, "");
  const { unit } = field.spec;
  const isNamed = amount !== undefined && (amount.unit ?? amount.table.caption) === unit;
  if (problem?.code !== "scale-slip" || !isNamed || !/^\d+(\.\d+)?$/.test(bare)) return value;
  const isNear = (one: Value): boolean =>
    one.problem === null && one.field.spec.unit === unit && Math.abs(Math.log10(Number(one.value) / Number(bare))) < 1;
  return amounts.some(isNear) ? { ...value, value: new Big(bare).toFixed(), problem: null } : value;
}

function judged(value: Value, amounts: readonly Value[]): Value {
  const { path, field, raw } = value;
  const others = amounts.filter((one) => one.path !== path && one.field.spec.unit === field.spec.unit);
  const figures = (list: readonly Value[]): string[] => list.flatMap((one) => one.value ?? []);
  const among = figures(others.filter((one) => tableOf(one.path) === tableOf(path)));
  const reading = readField(field.kind, raw, { ...field.spec, among, sizes: figures(others) });
  const slip = "ask" in reading && reading.ask?.problem.code === "scale-slip" ? reading.ask.problem : null;
  return slip === null ? value : { ...value, value: null, problem: slip };
}
