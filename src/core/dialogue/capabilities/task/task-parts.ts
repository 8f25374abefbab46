/** The inputs of a task: each with its target and last year's value beside it. */

import type { Ledger } from "../../../form/ledger.js";
import { listOfRow } from "../../../form/list-of-row.js";
import { rowOf } from "../../../form/path.js";
import { type Say, say } from "../../../say.js";
import { showField } from "../../../value/show-field.js";
import { specAsWritten } from "../../../value/written.js";
import { inputsFor } from "../../screen/input.js";
import { rowNameAt, titleOf } from "../../screen/naming.js";
import type { FormPart } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import type { PartItem } from "../../steps/part-items.js";
import { samePath } from "../../steps/same-figure.js";

/** Characters of a value in a label. */
const longest = 30;

export function taskParts(view: View, items: readonly PartItem[], lastYear: Ledger | null): FormPart[] {
  return items.flatMap((item, index) => [
    ...(isSameSection(items[index - 1], item)
      ? []
      : [{ block: "text" as const, text: say("handed.section", { title: headingOf(view, item) }) }]),
    ...inputsFor(view, item.field, item.path, labelOf(view, item, lastYear)),
  ]);
}

/** A card of the clerk's may hold several sections: the part's own is named. */
function headingOf({ ledger }: View, { step, field }: PartItem): Say {
  const own = step.pages.flat().find(({ fields }) => fields.includes(field))?.title ?? "";
  return titleOf(ledger, step.kind === "fields" && own !== "" ? { ...step, title: own } : step);
}

function isSameSection(before: PartItem | undefined, { step, field }: PartItem): boolean {
  if (before?.step.id !== step.id) return false;
  return step.pages
    .flat()
    .every(({ fields }) => fields.includes(field) === fields.includes(before.field) || step.kind !== "fields");
}

function labelOf(view: View, { path, field, newRow }: PartItem, lastYear: Ledger | null): Say {
  const { unit } = specAsWritten(field.spec);
  return say("handed.label", {
    row: newRow === null ? rowNameAt(view.ledger, path) : null,
    label: field.column === null ? field.label : field.fullLabel,
    unit: unit ?? null,
    fresh: newRow !== null,
    target: field.stage === "actual" ? roleBeside(view.ledger, path, "indicator.target") : null,
    last: lastYear === null || newRow !== null ? null : lastValue(view.ledger, lastYear, path),
  });
}

function roleBeside(ledger: Ledger, path: string, role: string): string | null {
  const row = rowOf(path);
  const list = listOfRow(ledger, row);
  const field = list?.row.fields.find(({ roles }) => roles.includes(role));
  return field === undefined ? null : (ledger.value(`${row}.${field.id}`)?.slice(0, longest) ?? null);
}

function lastValue(here: Ledger, there: Ledger, path: string): string | null {
  const at = samePath(here, there, path);
  const field = at === null ? undefined : there.field(at);
  const value = at === null || field === undefined ? null : there.value(at);
  if (field === undefined || value === null || field.kind === "long") return null;
  return showField(field.kind, value, field.spec).slice(0, longest);
}
