import type { Field } from "../form/form.js";
import { missingFor } from "../form/missing.js";
import { numbered } from "../form/numbered.js";
import { placed } from "../form/path.js";
import { printField } from "../value/print-field.js";
import type { PrintValue } from "./print-model.js";
import { labelled, type Work } from "./printing.js";

/** One figure's text, or what stands for it. `row`: the path of its row, "" for the report; `name`: what the row is called. */
export function printFigure(
  { reading: { ledger }, printing }: Work,
  field: Field,
  row: string,
  name: string,
): PrintValue {
  const path = figurePath(field, row);
  const value = ledger.value(path);
  const label = labelled(name, field.fullLabel);
  if (value !== null) {
    const plain = printField(field.kind, ledger.answer(path)?.raw ?? null, value, field.spec);
    const text = field.numbered === null ? plain : numbered(plain, field.numbered);
    printing.printed(path, label, text);
    return text;
  }
  if (field.optional) return null;
  if (field.derive === null) return printing.missing(field.label, { path, label });
  const gaps = missingFor(ledger, field, path);
  return gaps.length === 0 ? null : printing.unfinished(field.label, gaps);
}

/** Where a field's figure stands in a row. */
export function figurePath(field: Field, row: string): string {
  return placed(field.pattern, row === "" ? "" : `${row}.`);
}
