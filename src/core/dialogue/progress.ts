/** How far a step and a report are: from what is there and what is missing, never from where somebody has been. */
import Big from "big.js";
import type { Ledger } from "../form/ledger.js";
import { placed } from "../form/path.js";
import { indicatorField, scoredScopes } from "../form/scored-scopes.js";
import type { Scheme } from "../score/scheme.js";
import { scoreLine } from "../score/score-line.js";
import type { Step } from "./steps.js";
import { stepsOf } from "./steps.js";

export interface StepProgress {
  readonly step: Step;
  /** 0…1 */
  readonly share: number;
  /** Required figures that are missing, by path. */
  readonly missing: readonly string[];
  /** Something of this step should be offered on the way forward (missing figures, lost points without a reason). */
  readonly open: boolean;
}

export interface Progress {
  readonly steps: readonly StepProgress[];
  /** 0…100 */
  readonly percent: number;
}

export function progressOf(ledger: Ledger, scheme: Scheme | null): Progress {
  const steps = stepsOf(ledger).map((step) => stepProgress(ledger, scheme, step));
  const sum = steps.reduce((so, step) => so + step.share, 0);
  return { steps, percent: steps.length === 0 ? 0 : Math.floor((sum / steps.length) * 100) };
}

function stepProgress(ledger: Ledger, scheme: Scheme | null, step: Step): StepProgress {
  switch (step.kind) {
    case "fields":
      return fieldsProgress(ledger, step);
    case "names":
      return listProgress(step, ledger.rows(step.list ?? "").length > 0 ? 1 : 0, []);
    case "targets":
      return targetsProgress(ledger, scheme, step);
    case "actuals":
      return actualsProgress(ledger, step);
    case "review":
      return reviewProgress(ledger, scheme, step);
  }
}

function fieldsProgress(ledger: Ledger, step: Step): StepProgress {
  const required = step.pages.flat().flatMap((part) => part.fields.filter((field) => !field.optional));
  const missing = required
    .map((field) => placed(field.pattern, step.scope))
    .filter((path) => ledger.value(path) === null);
  return {
    step,
    share: required.length === 0 ? 1 : 1 - missing.length / required.length,
    missing,
    open: missing.length > 0,
  };
}

function listProgress(step: Step, share: number, missing: readonly string[]): StepProgress {
  return {
    step,
    share,
    missing: share < 1 && missing.length === 0 && step.list !== null ? [step.list] : missing,
    open: share < 1,
  };
}

/** Complete when every row has its target fields and, where the scheme fixes the points, the weights add up to them. */
function targetsProgress(ledger: Ledger, scheme: Scheme | null, step: Step): StepProgress {
  const rows = rowsOf(ledger, step);
  const missing = missingIn(ledger, step, "target");
  const wanted = wantedPoints(ledger, scheme, step);
  if (rows.length === 0) return listProgress(step, 0, []);
  if (wanted === null) return listProgress(step, missing.length === 0 ? 1 : 0.5, missing);
  const weight = weightOf(ledger, step);
  const share = Math.min(1, weight.div(wanted).toNumber());
  const whole = missing.length === 0 && weight.eq(wanted);
  return {
    step,
    share: whole ? 1 : Math.min(share, 0.99),
    missing: whole || missing.length > 0 ? missing : [step.list ?? ""],
    open: !whole,
  };
}

function actualsProgress(ledger: Ledger, step: Step): StepProgress {
  const rows = rowsOf(ledger, step);
  const missing = missingIn(ledger, step, "actual");
  return { step, share: rows.length === 0 ? 0 : 1 - missing.length / rows.length, missing, open: missing.length > 0 };
}

/** Open while a line has no score, or lost points without a printed reason; only a missing score holds the report up. */
function reviewProgress(ledger: Ledger, scheme: Scheme | null, step: Step): StepProgress {
  const lines = reviewLines(ledger, scheme, step);
  const unscored = lines.filter((line) => line.score === null).map((line) => `${line.path}.${scoreField(step)}`);
  const open = lines.some((line) => line.score === null || line.reason === null);
  return { step, share: lines.length === 0 || unscored.length === 0 ? 1 : 0, missing: unscored, open };
}

/** The lines of a list that lost points or that the rule cannot score, once their actual value is there. */
export function reviewLines(ledger: Ledger, scheme: Scheme | null, step: Step) {
  const { definition } = step;
  if (scheme === null || definition === null) return [];
  return rowsOf(ledger, step)
    .map((row) => scoreLine(ledger, scheme, definition, row))
    .filter(
      (line) =>
        line.actual !== null &&
        line.weight !== null &&
        (line.score === null || line.byHand || line.score.lt(line.weight)),
    );
}

/** Points that the list's weights should add up to; null where no scheme says. */
export function wantedPoints(ledger: Ledger, scheme: Scheme | null, step: Step): Big | null {
  const scored = scoredScopes(ledger.form).some((scope) => scope.indicators === step.definition);
  return scored && scheme !== null ? new Big(scheme.points.indicators) : null;
}

export function weightOf(ledger: Ledger, step: Step): Big {
  const field = step.definition === null ? undefined : indicatorField(step.definition, "indicator.weight");
  if (field === undefined) return new Big(0);
  return rowsOf(ledger, step).reduce((sum, row) => sum.plus(ledger.value(`${row}.${field.id}`) ?? 0), new Big(0));
}

export function rowsOf(ledger: Ledger, step: Step): string[] {
  return step.list === null ? [] : ledger.rows(step.list).map((row) => `${step.list}.${row}`);
}

function missingIn(ledger: Ledger, step: Step, stage: "target" | "actual"): string[] {
  const fields =
    step.definition?.row.fields.filter(
      (field) => (field.stage ?? "target") === stage && !field.optional && field.derive === null,
    ) ?? [];
  return rowsOf(ledger, step).flatMap((row) =>
    fields.map((field) => `${row}.${field.id}`).filter((path) => ledger.value(path) === null),
  );
}

function scoreField(step: Step): string {
  return (step.definition === null ? undefined : indicatorField(step.definition, "indicator.score"))?.id ?? "score";
}
