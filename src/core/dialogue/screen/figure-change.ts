/** What became of a figure, as lines that list changes name it. */
import type { CorrectedFigure } from "../../assignment/change.js";
import type { Ledger } from "../../form/ledger.js";
import { showField } from "../../value/show-field.js";
import { rowNamesAt } from "./naming.js";
import { shortened } from "./shortened.js";

/** Characters of a text that are shown. */
const longest = 40;

/** A row that is gone by now is called what it was called. Null: the path is no figure. */
export function figureChange(before: Ledger, after: Ledger, path: string): CorrectedFigure | null {
  const known = after.field(path) === undefined ? before : after;
  const field = known.field(path);
  if (field === undefined) return null;
  const shown = (ledger: Ledger): string | null => {
    const value = ledger.value(path);
    return value === null ? null : shortened(showField(field.kind, value, field.spec), longest);
  };
  return { row: rowNamesAt(known, path), label: field.fullLabel, from: shown(before), to: shown(after) };
}
