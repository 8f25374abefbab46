/** How far a step and a report are: from what is there and what is missing, never from where somebody has been. */
import Big from "big.js";
import { Kept } from "../../form/kept.js";
import type { Ledger } from "../../form/ledger.js";
import { placed } from "../../form/path.js";
import { indicatorField, scoredScopes } from "../../form/scored-scopes.js";
import { isPartsPoints } from "../../score/part-row.js";
import type { Scheme } from "../../score/scheme.js";
import { type Line, scoreLine } from "../../score/score-line.js";
import { isDeclaredEmpty } from "./declared-empty.js";
import { lineProblem } from "./row-problems.js";
import { type Stage, type Step, stageFields, stageOf, stepsOf } from "./steps.js";
import { textPaths } from "./text-pages.js";

export interface StepProgress {
  readonly step: Step;
  /** 0…1 */
  readonly share: number;
  /** Required figures that are missing, by path. */
  readonly missing: readonly string[];
  /** Something of this step is still to be filled. */
  readonly open: boolean;
  /** Lines that lost points and have no printed reason: offered once on the way forward, never required. */
  readonly unexplained: readonly string[];
  /** Every figure of the step has a default: nobody has to go there, and it does not count as done. */
  readonly given: boolean;
}

export interface Progress {
  readonly steps: readonly StepProgress[];
  /** 0…100 */
  readonly percent: number;
}

const known = new WeakMap<Ledger, { scheme: Scheme | null; progress: Progress }>();
const kept = new Kept<StepProgress>();

/** Kept as long as the ledger it was made from: a turn asks for it several times. */
export function progressOf(ledger: Ledger, scheme: Scheme | null): Progress {
  const before = known.get(ledger);
  if (before?.scheme === scheme) return before.progress;
  const steps = stepsOf(ledger).map((step) =>
    kept.of(ledger, step.id, scheme, () => stepProgress(ledger, scheme, step)),
  );
  const progress = { steps, percent: percentOf(steps.filter(({ given }) => !given)) };
  known.set(ledger, { scheme, progress });
  return progress;
}

/** 0…100: how far these steps are, rounded down. */
export function percentOf(steps: readonly StepProgress[]): number {
  const sum = steps.reduce((total, step) => total + step.share, 0);
  return steps.length === 0 ? 0 : Math.floor((sum / steps.length) * 100);
}

function isGiven(step: Step): boolean {
  return (
    step.kind === "fields" &&
    step.pages.every((page) => page.every((part) => part.fields.every((field) => field.default !== null)))
  );
}

/** Blanks of a card on which nothing is required and nothing was filled in; 0 for any other. */
export function leftBlank({ ledger }: { readonly ledger: Ledger }, step: Step): number {
  const fields = step.kind === "fields" ? step.pages.flat().flatMap((part) => part.fields) : [];
  const isEmpty = fields.every(
    ({ optional, default: given, pattern }) =>
      optional && given === null && ledger.value(placed(pattern, step.scope)) === null,
  );
  return isEmpty ? fields.length : 0;
}

function stepProgress(ledger: Ledger, scheme: Scheme | null, step: Step): StepProgress {
  switch (step.kind) {
    case "fields":
      return fieldsProgress(ledger, step);
    case "names":
      return listProgress(step, hasRows(ledger, step) ? 1 : 0, []);
    case "targets":
      return targetsProgress(ledger, scheme, step);
    case "details":
    case "actuals":
      return rowsProgress(ledger, scheme, step);
    case "texts":
      return textsProgress(ledger, step);
    case "review":
      return reviewProgress(ledger, scheme, step);
  }
}

function fieldsProgress(ledger: Ledger, step: Step): StepProgress {
  const required = step.pages.flat().flatMap((part) => part.fields.filter((field) => !field.optional));
  const missing = required
    .map((field) => placed(field.pattern, step.scope))
    .filter((path) => ledger.value(path) === null);
  return stepAt(step, required.length === 0 ? 1 : 1 - missing.length / required.length, missing);
}

function listProgress(step: Step, share: number, missing: readonly string[]): StepProgress {
  return stepAt(step, share, share < 1 && missing.length === 0 && step.list !== null ? [step.list] : missing);
}

function stepAt(step: Step, share: number, missing: readonly string[]): StepProgress {
  return { step, share, missing, open: share < 1 || missing.length > 0, unexplained: [], given: isGiven(step) };
}

/** Complete when every row has its target fields and, where the scheme fixes the points, the weights add up to them. */
function targetsProgress(ledger: Ledger, scheme: Scheme | null, step: Step): StepProgress {
  const rows = rowsOf(ledger, step);
  const missing = missingIn(ledger, scheme, step, "target");
  const wanted = wantedPoints(ledger, scheme, step);
  if (rows.length === 0) return listProgress(step, hasRows(ledger, step) ? 1 : 0, []);
  if (wanted === null) return listProgress(step, missing.length === 0 ? 1 : 0.5, missing);
  const weight = weightOf(ledger, step);
  const share = Math.min(1, weight.div(wanted).toNumber());
  const complete = missing.length === 0 && weight.eq(wanted);
  return stepAt(
    step,
    complete ? 1 : Math.min(share, 0.99),
    complete || missing.length > 0 ? missing : [step.list ?? ""],
  );
}

/**
 * The rows are all there and only their points do not add up: there are too many points, or somebody has gone on to the
 * actual values. Until then more rows may come.
 */
export function hasAllRows(ledger: Ledger, scheme: Scheme | null, { step, missing }: StepProgress): boolean {
  const { kind, list, definition } = step;
  const wanted = wantedPoints(ledger, scheme, step);
  if (kind !== "targets" || definition === null || wanted === null || missing.length !== 1 || missing[0] !== list)
    return false;
  const rows = rowsOf(ledger, step);
  const actual = indicatorField(definition, "indicator.actual");
  const goneOn = actual !== undefined && rows.some((row) => ledger.value(`${row}.${actual.id}`) !== null);
  return rows.length > 0 && (goneOn || weightOf(ledger, step).gt(wanted));
}

function rowsProgress(ledger: Ledger, scheme: Scheme | null, step: Step): StepProgress {
  const stage = stageOf[step.kind] ?? "target";
  const missing = missingIn(ledger, scheme, step, stage);
  const asked = rowsOf(ledger, step).length * stageFields(step, stage).length;
  return stepAt(step, asked === 0 ? Number(hasRows(ledger, step)) : 1 - missing.length / asked, missing);
}

/** A text is there once somebody has taken it or written over it; figures that it waits for are missing where they are asked. */
function textsProgress(ledger: Ledger, step: Step): StepProgress {
  const paths = textPaths(step);
  const missing = paths.filter((path) => ledger.value(path) === null);
  return stepAt(step, 1 - missing.length / paths.length, missing);
}

/** It is known which rows there are, or that there are none. */
function hasRows(ledger: Ledger, { list }: Step): boolean {
  return list !== null && (ledger.rows(list).length > 0 || isDeclaredEmpty(ledger, list));
}

/** Done once every line has a score; reasons for lost points are asked for, not insisted on. */
function reviewProgress(ledger: Ledger, scheme: Scheme | null, step: Step): StepProgress {
  const lines = reviewLines(ledger, scheme, step);
  const missing = lines.flatMap((line) => {
    if (line.score === null) return [`${line.path}.${scoreField(step)}`];
    const wrong = step.definition === null || scheme === null ? null : lineProblem(line, step.definition, scheme);
    return wrong === null ? [] : [wrong.path];
  });
  const scored =
    hasRows(ledger, step) && missing.length === 0 && missingIn(ledger, scheme, step, "actual").length === 0;
  return {
    step,
    share: scored ? 1 : 0,
    missing,
    open: missing.length > 0,
    unexplained: asksReasons(step) ? lines.filter(isUnexplained).map((line) => line.path) : [],
    given: false,
  };
}

/** Some tables explain all lost points in one place, outside their rows. */
export function asksReasons({ definition }: Step): boolean {
  return definition !== null && indicatorField(definition, "indicator.reason") !== undefined;
}

function isUnexplained({ score, weight, reason, explain }: Line): boolean {
  return score !== null && weight !== null && (score.lt(weight) || explain.length > 0) && reason === null;
}

/** The lines of a list that lost points, that the rule cannot score or the scheme wants explained, once their actual value is there. */
export function reviewLines(ledger: Ledger, scheme: Scheme | null, step: Step) {
  const { definition } = step;
  if (scheme === null || definition === null) return [];
  return rowsOf(ledger, step)
    .map((row) => scoreLine(ledger, scheme, definition, row))
    .filter(
      (line) =>
        line.actual !== null &&
        line.weight !== null &&
        !line.apart &&
        (line.score === null || line.byHand || line.score.lt(line.weight) || line.explain.length > 0),
    );
}

/** Points that the list's weights should add up to; null where no scheme says. */
export function wantedPoints(ledger: Ledger, scheme: Scheme | null, step: Step): Big | null {
  // Points are fixed for all lists of a scope together: no one of several has them to itself.
  const { definition } = step;
  const scored = scoredScopes(ledger.form).some(
    ({ scope, indicators }) =>
      indicators.some((list) => list === definition) && scope.sections.some(({ list }) => list === definition),
  );
  return scored && scheme !== null && scheme.points.indicators > 0 ? new Big(scheme.points.indicators) : null;
}

export function weightOf(ledger: Ledger, step: Step): Big {
  const field = step.definition === null ? undefined : indicatorField(step.definition, "indicator.weight");
  if (field === undefined) return new Big(0);
  return rowsOf(ledger, step).reduce((sum, row) => sum.plus(ledger.value(`${row}.${field.id}`) ?? 0), new Big(0));
}

export function rowsOf(ledger: Ledger, step: Step): string[] {
  return step.list === null ? [] : ledger.rows(step.list).map((row) => `${step.list}.${row}`);
}

function missingIn(ledger: Ledger, scheme: Scheme | null, step: Step, stage: Stage): string[] {
  const fields = stageFields(step, stage).filter((field) => !field.optional);
  return rowsOf(ledger, step).flatMap((row) =>
    fields
      .map((field) => `${row}.${field.id}`)
      .filter((path) => ledger.value(path) === null && !isPartsPoints(ledger, scheme, path)),
  );
}

function scoreField(step: Step): string {
  return (step.definition === null ? undefined : indicatorField(step.definition, "indicator.score"))?.id ?? "score";
}
