import Big from "big.js";
import { cleanCell } from "./clean.js";
import type { FieldKind, FieldSpec } from "./codec.js";
import { toWritten } from "./written.js";

/**
 * What stands in a field's input when its card is opened again: a figure in the unit that stands beside it (861.1 where
 * 8611000元 was typed into a field of 万元), everything else, and a figure that was typed plainly, as it was typed.
 */
export function showInField(kind: FieldKind, raw: string, value: string | null, spec: FieldSpec): string {
  if (value === null || !isAmountKind(kind)) return raw;
  const typed = cleanCell(raw).replace(/%$/, "");
  const written = toWritten(value, spec);
  return plain.test(typed) && new Big(typed).eq(written) ? raw : written;
}

const amounts: ReadonlySet<FieldKind> = new Set<FieldKind>(["number", "count", "money", "percent", "points"]);

/** Whether values of this kind are figures. */
export function isAmountKind(kind: FieldKind): boolean {
  return amounts.has(kind);
}
const plain = /^-?\d{1,24}(?:\.\d{1,24})?$/;
