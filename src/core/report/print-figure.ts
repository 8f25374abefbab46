import type { Field } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import { missingFor } from "../form/missing.js";
import { numbered } from "../form/numbered.js";
import { placed } from "../form/path.js";
import { isPartsPoints } from "../score/part-row.js";
import type { FieldSpec } from "../value/codec.js";
import { decimalsIn, printField } from "../value/print-field.js";
import type { PrintValue } from "./print-model.js";
import { labelled, type Work } from "./printing.js";

/** One figure's text, or what stands for it. `row`: the path of its row, "" for the report; `name`: what the row is called. */
export function printFigure(
  { reading: { ledger, scheme }, printing }: Work,
  field: Field,
  row: string,
  name: string,
): PrintValue {
  const path = figurePath(field, row);
  const value = ledger.value(path);
  const label = labelled(name, field.fullLabel);
  if (value !== null) {
    const plain = printField(field.kind, ledger.answer(path)?.raw ?? null, value, specOf(ledger, field, path));
    const text = field.numbered === null ? plain : numbered(plain, field.numbered);
    printing.printed(path, label, text);
    return text;
  }
  if (field.optional || isPartsPoints(ledger, scheme, path)) return null;
  if (field.derive === null) return printing.missing(field.label, { path, label });
  const gaps = missingFor(ledger, field, path);
  return gaps.length === 0 ? null : printing.unfinished(field.label, gaps);
}

/** A computed amount whose field says no decimals stands beside those that it comes from with as many as they have. */
function specOf(ledger: Ledger, field: Field, path: string): FieldSpec {
  if (field.derive === null || field.kind !== "money" || field.spec.decimals !== undefined) return field.spec;
  const { read } = ledger.watched.run(() => ledger.value(path));
  const decimals = [...read.paths()].map((from) => typedDecimals(ledger, from));
  return { ...field.spec, decimals: decimals.reduce((most, one) => Math.max(most, one), 0) };
}

function typedDecimals(ledger: Ledger, path: string): number {
  const field = ledger.field(path);
  const held = ledger.answer(path);
  if (field?.kind !== "money" || held === undefined || held.value === null) return 0;
  return decimalsIn(printField(field.kind, held.raw, held.value, field.spec));
}

/** Where a field's figure stands in a row. */
export function figurePath(field: Field, row: string): string {
  return placed(field.pattern, row === "" ? "" : `${row}.`);
}
