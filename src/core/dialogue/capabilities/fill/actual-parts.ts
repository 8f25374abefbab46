/** Actual values, several a card, each labelled with its target and points. */

import { indicatorField } from "../../../form/scored-scopes.js";
import { say } from "../../../say.js";
import { inputsFor } from "../../screen/input.js";
import type { FormPart } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { pageRows } from "../../steps/step-pages.js";
import { type Step, stageFields } from "../../steps/steps.js";
import { detailParts } from "./detail-parts.js";

export function actualParts(view: View, step: Step, page: number): FormPart[] {
  // The label of an only input tells the row; of several it must tell them apart.
  if (stageFields(step, "actual").length > 1) return detailParts(view, step, page);
  return pageRows(view.ledger, step, page).flatMap((row) =>
    stageFields(step, "actual").flatMap((field) =>
      inputsFor(view, field, `${row}.${field.id}`, say("step.actual-label", lineFacts(view, step, row))),
    ),
  );
}

/** Name, target and points of a row, for the labels of its inputs. */
export function lineFacts(view: View, step: Step, row: string): Record<string, unknown> {
  const get = (role: string): string => {
    const field = step.definition === null ? undefined : indicatorField(step.definition, role);
    return field === undefined ? "" : (view.ledger.value(`${row}.${field.id}`) ?? "");
  };
  const weighted = step.definition !== null && indicatorField(step.definition, "indicator.weight") !== undefined;
  return {
    weighted,
    name: get("indicator.level3"),
    target: get("indicator.target"),
    weight: get("indicator.weight"),
    actual: get("indicator.actual"),
  };
}
