/** A figure as a cell: numbers as numbers in the unit on paper, everything else as it is printed. */
import type { Field } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import { listOfRow } from "../form/list-of-row.js";
import { rowOf } from "../form/path.js";
import { narrativeText, standardMark } from "../report/narrative.js";
import type { Reading } from "../report/printing.js";
import { scoreLine } from "../score/score-line.js";
import type { FieldKind } from "../value/codec.js";
import { printField } from "../value/print-field.js";
import { specAsWritten, toWritten } from "../value/written.js";
import type { Cell } from "./workbook.js";

const numbers: ReadonlySet<FieldKind> = new Set<FieldKind>(["number", "count", "money", "percent", "points"]);

export function cellOf(reading: Reading, path: string): Cell {
  const { ledger } = reading;
  const field = ledger.field(path);
  const value = ledger.value(path);
  if (field === undefined) return null;
  if (value === null) return ruleScore(reading, field, path);
  if (value === standardMark) return narrativeText(reading, path).text;
  if (numbers.has(field.kind) && /^-?\d+(?:\.\d+)?$/.test(value))
    return { number: numberOf(ledger, field, path, value) };
  return printField(field.kind, ledger.answer(path)?.raw ?? null, value, field.spec);
}

/** A score that nobody gave by hand is the rule's. */
function ruleScore({ ledger, scheme }: Reading, { roles }: Field, path: string): Cell {
  const row = rowOf(path);
  const list = listOfRow(ledger, row);
  if (scheme === null || list === undefined || !roles.includes("indicator.score")) return null;
  const { score } = scoreLine(ledger, scheme, list, row);
  return score === null ? null : { number: score.toFixed() };
}

/** The unit of a column or figure: % for a percent; null: none. */
export function unitOf({ kind, spec }: Field): string | null {
  return kind === "percent" ? "%" : (specAsWritten(spec).unit ?? null);
}

function numberOf(ledger: Ledger, { kind, spec }: Field, path: string, value: string): string {
  const printed = printField(kind, ledger.answer(path)?.raw ?? null, value, spec).replace(/[%,，\s]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(printed) ? printed : toWritten(value, spec);
}
