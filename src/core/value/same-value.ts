/** Whether two texts of a field say the same value: 100% and 100.00%, 1,200 and 1200, 2024年1月 and 2024-01. */
import Big from "big.js";
import type { FieldKind } from "./codec.js";
import { unitName } from "./lexicon/units.js";
import { readCell } from "./read-cell.js";
import type { Reading } from "./reading.js";

export function sameValue(kind: FieldKind, one: string, other: string): boolean {
  if (even(one) === even(other)) return true;
  if (decimal.test(one) && decimal.test(other)) return new Big(one).eq(other);
  if (kind !== "cell" && kind !== "text") return false;
  const [a, b] = [readCell(one), readCell(other)];
  return sameReading(a, b) || isShareOf(a, b) || isShareOf(b, a);
}

const decimal = /^-?\d+(?:\.\d+)?$/;

function even(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** Of the others the words count, not the figures in them. */
const exact: ReadonlySet<string> = new Set(["number", "percent", "change", "range", "ratio", "date", "zero"]);

function sameReading(a: Reading, b: Reading): boolean {
  if (a.kind !== b.kind || !exact.has(a.kind) || a.parts.length + b.parts.length > 0) return false;
  const isSame =
    a.op === b.op &&
    a.approx === b.approx &&
    a.openFrom === b.openFrom &&
    a.openTo === b.openTo &&
    (a.unit === null ? b.unit === null : b.unit !== null && unitName(a.unit) === unitName(b.unit)) &&
    even(a.name) === even(b.name) &&
    even(a.tail) === even(b.tail);
  if (!isSame || !sameNumber(a.from, b.from) || !sameNumber(a.to, b.to)) return false;
  if (!(a.base === null ? sameNumber(a.value, b.value) : sameNumber(a.base, b.base))) return false;
  return a.due === null ? b.due === null : b.due !== null && sameReading(a.due, b.due);
}

function sameNumber(one: string | null, other: string | null): boolean {
  if (one === null || other === null || !decimal.test(one) || !decimal.test(other)) return one === other;
  return new Big(one).eq(other);
}

/** 0.95, as a spreadsheet keeps 95%. */
function isShareOf(share: Reading, percent: Reading): boolean {
  if (share.kind !== "number" || percent.kind !== "percent" || share.base === null || percent.base === null)
    return false;
  const isBare =
    share.unit === null && share.scale === "" && share.op === percent.op && share.approx === percent.approx;
  const words = even(share.name + share.tail + percent.name + percent.tail);
  return isBare && words === "" && share.base.includes(".") && new Big(share.base).times(100).eq(percent.base);
}
