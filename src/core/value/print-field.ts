import Big from "big.js";
import { cleanCell } from "./clean.js";
import type { FieldKind, FieldSpec } from "./codec.js";
import { codecs } from "./codecs.js";

/**
 * The value as the Word form prints it: a number that was typed plainly keeps its typed digits ("251.90"), and a date
 * with dots its dots ("2024.6.10"), as units write them in tables.
 * `raw`: what was typed; null where the value was computed, which then prints at the field's decimals.
 */
export function printField(kind: FieldKind, raw: string | null, value: string, spec: FieldSpec): string {
  const typed = raw === null ? null : cleanCell(raw);
  return typed !== null && isAsPrinted(kind, typed, value) ? typed : codecs[kind].print(value, spec);
}

function isAsPrinted(kind: FieldKind, typed: string, value: string): boolean {
  return kind === "date" ? dotted.test(typed) : typedKinds.has(kind) && isSame(typed, value);
}

const dotted = /^\d{4}\.\d{1,2}\.\d{1,2}$/;

const typedKinds: ReadonlySet<FieldKind> = new Set<FieldKind>(["number", "count", "money", "points"]);

function isSame(typed: string, value: string): boolean {
  return plain.test(typed.slice(0, 40)) && typed.length <= 40 && plain.test(value) && new Big(typed).eq(value);
}

const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
