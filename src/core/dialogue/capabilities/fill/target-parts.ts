/** Two rows of targets: class, name, target, points; above them how many points are still to be given. */
import { indicatorField } from "../../../form/scored-scopes.js";
import { say } from "../../../say.js";
import { inputsFor } from "../../screen/input.js";
import type { FormPart } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { targetRows } from "../../steps/expected-inputs.js";
import { rowsOf, wantedPoints, weightOf } from "../../steps/progress.js";
import { type Step, stageFields } from "../../steps/steps.js";

export function targetParts(view: View, step: Step, page: number): FormPart[] {
  const rows = rowsOf(view.ledger, step);
  const wanted = wantedPoints(view.ledger, view.scheme, step);
  const weight = weightOf(view.ledger, step);
  const left = wanted === null ? null : wanted.minus(weight);
  const points = { points: left?.abs().toFixed(), wanted: wanted?.toFixed() };
  const shown = targetRows(view, step, page);
  const head: FormPart = {
    block: "text",
    tone: left?.lt(0) === true ? "bad" : "note",
    text: say("step.targets-head", {
      count: rows.length,
      of: step.definition?.of ?? "",
      weighted: step.definition !== null && indicatorField(step.definition, "indicator.weight") !== undefined,
      weight: weight.toFixed(),
      left: left?.gt(0) === true ? points : null,
      over: left?.lt(0) === true ? points : null,
      more: shown.some((one) => one.isNew) && rows.length > 0,
      paste: rows.length === 0,
    }),
  };
  return [
    head,
    ...shown.flatMap(({ row, isNew }, index): FormPart[] => [
      {
        block: "text",
        text: say(isNew ? "step.target-new" : "step.target-row", {
          of: step.definition?.of ?? "",
          n:
            rows.indexOf(row) < 0
              ? rows.length + index + 1 - shown.filter((one) => !one.isNew).length
              : rows.indexOf(row) + 1,
        }),
      },
      ...stageFields(step, "target").flatMap((field) => inputsFor(view, field, `${row}.${field.id}`)),
    ]),
  ];
}
