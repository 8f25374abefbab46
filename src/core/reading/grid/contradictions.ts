/** Figures that a table prints and the program computes: where the two differ, the printed one gets a problem. */
import type { Entry, Ledger } from "../../form/ledger.js";
import { problem } from "../../problem.js";
import type { Found } from "./found.js";
import type { Value } from "./value.js";

export function withContradictions(found: Found, ledger: Ledger): Found {
  if (!found.values.some(({ computed }) => computed)) return found;
  const filled = ledger.with(entriesOf(found));
  const values = found.values.map((value) => {
    const computed = value.computed ? filled.value(value.path) : null;
    // What the table does not fill either is nothing to compare with.
    if (computed === null || computed === ledger.value(value.path) || agrees(value, computed)) return value;
    return { ...value, problem: problem("printed-differs", { text: value.text, value: rounded(computed) }) };
  });
  return { ...found, values };
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
