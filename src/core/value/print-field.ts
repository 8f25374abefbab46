import Big from "big.js";
import { cleanCell } from "./clean.js";
import type { FieldKind, FieldSpec } from "./codec.js";
import { codecs } from "./codecs.js";
import { toWritten } from "./written.js";

/**
 * The value as the Word form prints it: at the field's decimals; where it has none, a number that was typed plainly keeps its
 * typed digits ("251.90"); an amount in 元 that was not has two. A date with dots keeps its dots ("2024.6.10"), as units write them in tables.
 * `raw`: what was typed; null where the value was computed.
 */
export function printField(kind: FieldKind, raw: string | null, value: string, spec: FieldSpec): string {
  const typed = raw === null ? null : cleanCell(raw);
  return typed !== null && isAsPrinted(kind, typed, value, spec) ? typed : codecs[kind].print(value, inCents(spec));
}

/** 元 and 分: what was converted or computed is printed to the 分. */
function inCents(spec: FieldSpec): FieldSpec {
  return spec.written === "元" && spec.decimals === undefined ? { ...spec, decimals: 2 } : spec;
}

/** Decimals of a number as it is printed. */
export function decimalsIn(printed: string): number {
  return printed.split(".")[1]?.length ?? 0;
}

function isAsPrinted(kind: FieldKind, typed: string, value: string, spec: FieldSpec): boolean {
  if (kind === "date") return dotted.test(typed);
  return typedKinds.has(kind) && isSame(typed, toWritten(value, spec)) && decimalsIn(typed) >= (spec.decimals ?? 0);
}

const dotted = /^\d{4}\.\d{1,2}\.\d{1,2}$/;

const typedKinds: ReadonlySet<FieldKind> = new Set<FieldKind>(["number", "count", "money", "points"]);

function isSame(typed: string, value: string): boolean {
  return plain.test(typed.slice(0, 40)) && typed.length <= 40 && plain.test(value) && new Big(typed).eq(value);
}

const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
