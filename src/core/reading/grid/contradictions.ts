/** Figures that a table prints and the program computes: where the two differ, the printed one gets a problem. */
import Big from "big.js";
import type { Entry, Ledger } from "../../form/ledger.js";
import { problem } from "../../problem.js";
import type { Found } from "./found.js";
import type { Value } from "./value.js";

export function withContradictions(found: Found, ledger: Ledger): Found {
  if (!found.values.some(({ computed }) => computed)) return found;
  const filled = ledger.with(entriesOf(found));
  const values = found.values.map((printed) => {
    const computed = printed.computed ? filled.value(printed.path) : null;
    const value = computed === null ? printed : inPercent(printed, computed);
    if (value !== printed) return value;
    // What the table does not fill either is nothing to compare with.
    if (computed === null || computed === ledger.value(value.path) || agrees(value, computed)) return value;
    return { ...value, problem: problem("printed-differs", { text: value.text, value: rounded(computed) }) };
  });
  return { ...found, values };
}

/** 0.96 in a cell that lost its format, where the figures beside it make 96%. */
function inPercent(value: Value, computed: string): Value {
  const { field, raw, text } = value;
  if (
    field.kind !== "percent" ||
    value.value === null ||
    !/^(?:0?\.\d+|1(?:\.\d+)?)$/.test(raw) ||
    agrees(value, computed)
  )
    return value;
  const percent = new Big(raw).times(100).round(2).toFixed();
  const places = Math.max(0, (/\.(\d+)/.exec(text)?.[1]?.length ?? 0) - 2);
  const isPercent = Math.abs(Number(percent) - Number(computed)) <= 0.51 * 10 ** -places + roundedSums;
  return isPercent ? { ...value, value: percent, raw: `${percent}%`, problem: null } : value;
}

function entriesOf({ values, lists }: Found): Entry[] {
  const rows = lists.flatMap((list) => list.rows.flatMap((row) => row.cells));
  const entries = [...values, ...rows]
    .filter(({ computed, value }) => !computed && value !== null)
    .map(({ path, raw, value }) => ({ path, raw, value }));
  const orders = lists.map(({ path, rows: all }) => {
    const order = all.map((row) => row.path.slice(path.length + 1)).join(",");
    return { path, raw: order, value: order };
  });
  return [...orders, ...entries];
}

/** As far as the printed decimals tell; sums of rounded figures differ in their last place. */
function agrees({ value, text }: Value, computed: string): boolean {
  const [one, other] = [Number(value), Number(computed)];
  if (value === null || Number.isNaN(one) || Number.isNaN(other)) return true;
  const [, decimals = ""] = /\.(\d+)/.exec(text) ?? [];
  return Math.abs(one - other) <= 0.51 * 10 ** -decimals.length + roundedSums;
}

const roundedSums = 0.02;

function rounded(computed: string): string {
  const number = Number(computed);
  return Number.isNaN(number) ? computed : String(Number(number.toFixed(2)));
}
