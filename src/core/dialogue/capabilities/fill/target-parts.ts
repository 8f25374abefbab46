/**
 * Two rows of targets: class, name, target, points; above them how many points are still to be given, and beside the
 * buttons the rows that were typed before, so that a fresh card does not look like a loss.
 */
import { indicatorField } from "../../../form/scored-scopes.js";
import { say } from "../../../say.js";
import { inputsFor } from "../../screen/input.js";
import type { FormPart } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";
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
    ...rowsBefore(
      view,
      step,
      rows.filter((row) => !shown.some((one) => one.row === row)),
    ),
  ];
}

/** Rows of other cards that are listed: the last ones, as they were typed last. */
const listed = 8;
/** Characters of a cell that the list shows. */
const longest = 24;

function rowsBefore(view: View, step: Step, rows: readonly string[]): FormPart[] {
  const { definition } = step;
  if (rows.length === 0 || definition === null) return [];
  const more = Math.max(0, rows.length - listed);
  const cell = (row: string, id: string | undefined): string =>
    id === undefined ? "" : shortened(view.ledger.value(`${row}.${id}`) ?? "", longest);
  const facts = rows.slice(more).map((row, index) => ({
    n: more + index + 1,
    name: cell(row, definition.named),
    target: cell(row, indicatorField(definition, "indicator.target")?.id),
    weight: cell(row, indicatorField(definition, "indicator.weight")?.id),
  }));
  const before: FormPart = {
    block: "text",
    tone: "note",
    text: say("step.targets-before", { of: definition.of, rows: facts }),
  };
  return more === 0 ? [before] : [before, { block: "text", tone: "note", text: say("step.targets-hidden", { more }) }];
}
