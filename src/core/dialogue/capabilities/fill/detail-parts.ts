/** What else is asked of rows that have their names already, several rows a card. */
import { say } from "../../../say.js";
import { inputsFor } from "../../screen/input.js";
import { nameOf } from "../../screen/naming.js";
import type { FormPart } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { pageRows } from "../../steps/step-pages.js";
import { type Step, stageFields, stageOf } from "../../steps/steps.js";

export function detailParts(view: View, step: Step, page: number): FormPart[] {
  const list = step.list ?? "";
  const rows = view.ledger.rows(list);
  const fields = stageFields(step, stageOf[step.kind] ?? "target");
  return pageRows(view.ledger, step, page).flatMap((path): FormPart[] => {
    const row = path.slice(list.length + 1);
    const facts = { n: rows.indexOf(row) + 1, name: nameOf(view.ledger, list, row) };
    return [
      { block: "text", text: say("step.detail-row", facts) },
      ...fields.flatMap((field) => inputsFor(view, field, `${path}.${field.id}`)),
    ];
  });
}
