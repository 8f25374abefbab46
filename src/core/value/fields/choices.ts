import { problem } from "../../problem.js";
import { foldChar, tidyCell } from "../clean.js";
import type { Codec, FieldOption, FieldReading, FieldSpec } from "../codec.js";
import { choice } from "./choice.js";
import { tickedOptions } from "./ticked-options.js";

/**
 * Several of the options: ticked boxes (☑A □B ☑C), a list in words (A、C) or what a card's menu sends, a JSON list. The value
 * is their labels in the form's order, a line each.
 */
export const choices: Codec = {
  read: (raw, spec) => {
    const readings = readingsIn(raw, spec);
    const wrong = readings.find((reading) => "problem" in reading);
    if (wrong !== undefined) return wrong;
    return understood(valuesOf(readings), spec, {
      note: readings.some((one) => "note" in one && one.note === true),
    });
  },
  show: shown,
  print: shown,
};

/** Labels of the options that a value holds. */
export function chosenIn(value: string): string[] {
  return value.split("\n");
}

/** What a menu of several sends; null: the text is nothing that it sent. */
export function pickedOptions(raw: string): string[] | null {
  if (!/^\s*\[/.test(raw)) return null;
  try {
    const list: unknown = JSON.parse(raw);
    return Array.isArray(list) && list.every((one) => typeof one === "string") ? list : null;
  } catch {
    return null;
  }
}

/** What of a text a menu of several can show as picked. */
export function pickedIn(raw: string, spec: FieldSpec): string {
  const values = valuesOf(readingsIn(raw, spec));
  return values.size === 0 ? "" : JSON.stringify([...values]);
}

function readingsIn(raw: string, spec: FieldSpec): FieldReading[] {
  const pieces = pickedOptions(raw) ?? tickedOptions(raw) ?? piecesOf(raw, spec.options ?? []);
  return pieces.map((piece) => choice.read(piece, spec));
}

function valuesOf(readings: readonly FieldReading[]): ReadonlySet<string> {
  return new Set(readings.flatMap((one) => ("value" in one ? [one.value] : [])));
}

function understood(values: ReadonlySet<string>, spec: FieldSpec, { note }: { readonly note: boolean }): FieldReading {
  const chosen = (spec.options ?? []).filter((option) => values.has(option.value)).map((option) => option.value);
  if (chosen.length === 0) return { problem: problem("blank") };
  const value = chosen.join("\n");
  return { value, shown: shown(value, spec), ...(note ? { note } : {}) };
}

function shown(value: string, spec: FieldSpec): string {
  return chosenIn(value)
    .map((one) => choice.show(one, spec))
    .join("、");
}

const separator = /^[\s、,;。./|+]+/u;
const between = /^(?:以及|[和与及或])/u;

/** Options may have signs of a list in their own names: the longest name that begins here comes first. */
function piecesOf(raw: string, options: readonly FieldOption[]): string[] {
  const names = [...new Set(options.flatMap(({ value, label }) => [folded(value), folded(label)]))].sort(
    (one, other) => other.length - one.length,
  );
  const pieces: string[] = [];
  let rest = raw.split("\n").map(folded).join("\n");
  for (;;) {
    rest = rest.replace(separator, "");
    if (rest === "") return pieces;
    const name = names.find((one) => rest.startsWith(one) && endsAt(rest.slice(one.length)));
    const piece = name ?? /^[^、,;。/|+\n]+/u.exec(rest)?.[0] ?? rest;
    pieces.push(piece);
    rest = rest.slice(piece.length);
    if (name !== undefined) rest = rest.replace(separator, "").replace(between, "");
  }
}

function endsAt(rest: string): boolean {
  return rest === "" || separator.test(rest) || between.test(rest);
}

function folded(text: string): string {
  return [...tidyCell(text)].map(foldChar).join("");
}
