/** Lines that lost points or that no rule can score: the working, then score and reasons. */
import { say } from "../../../say.js";
import { bandFacts } from "../../../score/band.js";
import { showPoints } from "../../../score/points.js";
import type { Line } from "../../../score/score-line.js";
import { demandFacts } from "../../screen/demand-facts.js";
import { inputsFor } from "../../screen/input.js";
import type { FormPart } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { asksReasons, reviewLines } from "../../steps/progress.js";
import { pageLines } from "../../steps/step-pages.js";
import { type Step, stageFields } from "../../steps/steps.js";

export function reviewParts(view: View, step: Step, page: number): FormPart[] {
  const lines = reviewLines(view.ledger, view.scheme, step);
  const shown = pageLines(view.ledger, view.scheme, step, page);
  return [
    { block: "text", tone: "note", text: say("step.review-head", { count: lines.length, reason: asksReasons(step) }) },
    ...shown.flatMap((line): FormPart[] => [
      {
        block: "text",
        text: say(line.computed === null ? "step.review-unscored" : "step.review-line", reviewFacts(view, line)),
      },
      ...(line.computed === null ? [] : [{ block: "text" as const, tone: "note" as const, text: line.working }]),
      ...stageFields(step, "review").flatMap((field) => inputsFor(view, field, `${line.path}.${field.id}`)),
    ]),
  ];
}

function reviewFacts(view: View, line: Line): Record<string, unknown> {
  const decimals = view.scheme?.decimals ?? 2;
  return {
    name: line.name ?? "",
    target: line.target ?? "",
    actual: line.actual ?? "",
    weight: line.weight === null ? "" : showPoints(line.weight, decimals),
    computed: line.computed === null ? "" : showPoints(line.computed, decimals),
    ...bandFacts(line.band, decimals),
    chosen: line.tier !== null && line.band.label !== null,
    ...demandFacts(line.explain, line.reason),
  };
}
