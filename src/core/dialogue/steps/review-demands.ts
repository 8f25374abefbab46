/**
 * What the review cannot do without: a score that no rule gives and why it is that one, and the reason that the scheme wants.
 * The card calls it required and is refused without it; “跳过” leads past.
 */
import type { Field } from "../../form/form.js";
import { listOfRow } from "../../form/list-of-row.js";
import { rowOf } from "../../form/path.js";
import type { Reading } from "../../report/printing.js";
import type { Scheme } from "../../score/scheme.js";
import { type Line, scoreLine } from "../../score/score-line.js";
import { tierOf } from "../../score/tier.js";
import type { Expected } from "./expected-inputs.js";
import type { Step } from "./steps.js";

export type Demand = "score" | "score-reason" | "reason";

/** null: the field may stay blank. */
export function demandOn(line: Line, { roles }: Field): Demand | null {
  const open = line.computed === null;
  if (roles.includes("indicator.score")) return open ? "score" : null;
  if (roles.includes("indicator.handReason")) return open || line.byHand ? "score-reason" : null;
  return roles.includes("indicator.reason") && line.explain.length > 0 ? "reason" : null;
}

/** The inputs of a review card, those that it insists on no longer optional. */
export function withDemands(report: Reading, step: Step, expected: readonly Expected[]): readonly Expected[] {
  const { ledger, scheme } = report;
  if (step.kind !== "review" || scheme === null) return expected;
  return expected.map((one) => {
    const row = rowOf(one.path);
    const list = listOfRow(ledger, row);
    const demand = list === undefined ? null : demandOn(scoreLine(ledger, scheme, list, row), one.field);
    return demand === null ? one : { ...one, field: { ...one.field, optional: false } };
  });
}

/** Whether a person chooses among the scheme's tiers what this line gets. */
export function hasTiers({ rule, computed }: Line, { qualitative }: Scheme): boolean {
  return computed === null && qualitative.length > 0 && (rule === null || rule === "qualitative" || rule === "level");
}

/** The scheme's own name of the tier that was chosen; "": none. */
export function tierChosen({ tier }: Line, { qualitative }: Scheme): string {
  return tier === null ? "" : (tierOf(qualitative, tier)?.label ?? "");
}
