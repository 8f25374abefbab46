/** Lines that lost points or that no rule can score: the working, then tier, score and reasons. */

import type { Field } from "../../../form/form.js";
import { indicatorField } from "../../../form/scored-scopes.js";
import { groupBy } from "../../../group-by.js";
import { type Say, say } from "../../../say.js";
import { bandFacts, wholeBand } from "../../../score/band.js";
import { showPoints } from "../../../score/points.js";
import type { Line } from "../../../score/score-line.js";
import { demandFacts } from "../../screen/demand-facts.js";
import { inputsFor } from "../../screen/input.js";
import { titleOf } from "../../screen/naming.js";
import type { FormPart, Input } from "../../screen/screen.js";
import type { View } from "../../screen/view.js";
import { cardLines } from "../../steps/joined-lines.js";
import { asksReasons, reviewLines } from "../../steps/progress.js";
import { type Demand, demandOn, hasTiers } from "../../steps/review-demands.js";
import { type Step, stageFields } from "../../steps/steps.js";
import { asTierChoice, tierParts } from "./tier-input.js";

export function reviewParts(view: View, step: Step, page: number): FormPart[] {
  const shown = cardLines(view, step, page);
  const joined = shown.filter((one) => one.step !== step);
  const count = reviewLines(view.ledger, view.scheme, step).length + joined.length;
  const steps = [...groupBy(shown, (one) => one.step.id).values()];
  return [
    { block: "text", tone: "note", text: say("step.review-head", { count, reason: asksReasons(step) }) },
    ...steps.flatMap((lines): FormPart[] => [
      ...(joined.length === 0 ? [] : lines.slice(0, 1).map((one) => headOfStep(view, one.step))),
      ...lines.flatMap((one) => lineParts(view, one.step, one.line)),
    ]),
  ];
}

/** Whose lines these are, where a card has those of several tables. */
function headOfStep({ ledger }: View, step: Step): FormPart {
  return { block: "text", text: say("step.section", { title: titleOf(ledger, step) }) };
}

function lineParts(view: View, step: Step, line: Line): FormPart[] {
  const asksTier = step.definition !== null && indicatorField(step.definition, "indicator.tier") !== undefined;
  return [
    { block: "text", text: say(headOf(line), reviewFacts(view, line)) },
    ...(line.computed === null ? [] : [{ block: "text" as const, tone: "note" as const, text: line.working }]),
    ...tierParts(view, line, asksTier),
    ...stageFields(step, "review").flatMap((field) => fieldParts(view, line, field)),
  ];
}

function headOf({ computed, byHand }: Line): string {
  if (computed !== null) return "step.review-line";
  return byHand ? "step.review-scored" : "step.review-unscored";
}

/** What is demanded is never called optional. */
function fieldParts(view: View, line: Line, field: Field): FormPart[] {
  const path = `${line.path}.${field.id}`;
  const demand = demandOn(line, field);
  const parts = inputsFor(view, { ...field, optional: field.optional && demand === null }, path);
  return parts.map((part) => (part.block === "input" && part.name === path ? fitted(part, view, line, field) : part));
}

function fitted(input: Input, view: View, line: Line, field: Field): Input {
  const { scheme } = view;
  const demand = demandOn(line, field);
  if (demand !== null) return { ...input, placeholder: demandSay(demand, view, line) };
  const tiers = field.roles.includes("indicator.tier") && scheme !== null && hasTiers(line, scheme);
  return tiers ? asTierChoice(input, line, scheme, field) : input;
}

/** Without a tier chosen nobody is bound to what the word suggests. */
function demandSay(demand: Demand, view: View, { rule, tier, band, weight }: Line): Say {
  const free = rule === "qualitative" && tier === null && weight !== null;
  return say(`field.demanded-${demand}`, bandFacts(free ? wholeBand(weight) : band, view.scheme?.decimals ?? 2));
}

function reviewFacts(view: View, line: Line): Record<string, unknown> {
  const decimals = view.scheme?.decimals ?? 2;
  return {
    name: line.name ?? "",
    target: line.target ?? "",
    actual: line.actual ?? "",
    weight: line.weight === null ? "" : showPoints(line.weight, decimals),
    computed: line.computed === null ? "" : showPoints(line.computed, decimals),
    score: line.score === null ? "" : showPoints(line.score, decimals),
    ...bandFacts(line.band, decimals),
    chosen: line.tier !== null && line.band.label !== null,
    ...demandFacts(line.explain, line.reason),
  };
}
