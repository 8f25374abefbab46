/** What would change in a report if it went over to a later version of its form. */
import { compareForms, type FormChange } from "../form/compare.js";
import { expandPattern } from "../form/expand-pattern.js";
import type { Form } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import type { Scheme } from "../score/scheme.js";
import { readField } from "../value/read-field.js";
import { type Change, changesBetween } from "./changes.js";
import type { Reading } from "./printing.js";
import { type PrintOptions, printout } from "./printout.js";

export interface UpdatePreview {
  readonly changes: readonly FormChange[];
  /** Answers that the later version has no place for, by path. They stay in the log. */
  readonly lost: readonly string[];
  /** Answers that the later version would not read as they stand, by path: to be filled in again. */
  readonly doubtful: readonly string[];
  /** What would be printed differently: figures, scores, texts. */
  readonly printed: readonly Change[];
}

export function previewUpdate(
  before: Reading,
  after: { readonly form: Form; readonly scheme: Scheme | null },
  labels: PrintOptions["labels"],
): UpdatePreview {
  const changes = compareForms(before.ledger.form, after.form);
  const ledger = before.ledger.under(after.form);
  const print = (reading: Reading) => printout(reading, { draft: true, labels }).cells;
  return {
    changes,
    lost: answered(before.ledger, changes, "removed"),
    doubtful: answered(before.ledger, changes, "altered").filter(
      (path) => !isReadAsBefore(before.ledger, ledger, path),
    ),
    printed: changesBetween(print(before), print({ ledger, scheme: after.scheme })),
  };
}

function answered(ledger: Ledger, changes: readonly FormChange[], change: FormChange["change"]): string[] {
  return changes
    .filter((one) => one.change === change)
    .flatMap(({ at }) => expandPattern(ledger, at))
    .filter((path) => (ledger.answer(path)?.value ?? "") !== "");
}

function isReadAsBefore(before: Ledger, ledger: Ledger, path: string): boolean {
  const field = ledger.field(path);
  const held = ledger.answer(path);
  // 100 stands for another amount once a column of 万元 is one of 元.
  if (field === undefined || held === undefined || before.field(path)?.spec.unit !== field.spec.unit) return false;
  const reading = readField(field.kind, held.raw, field.spec);
  return "value" in reading && reading.value === held.value;
}
