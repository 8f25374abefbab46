/** One indicator of a report: its computed score beside the one set by hand, with rule and working. */
import Big from "big.js";
import type { List } from "../form/form.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { indicatorField } from "../form/scored-scopes.js";
import { type Problem, problem } from "../problem.js";
import type { Say } from "../say.js";
import { say } from "../say.js";
import { readCell } from "../value/read-cell.js";
import { answeredDirection } from "./answered-direction.js";
import { wholeBand } from "./band.js";
import { explainLine } from "./explain.js";
import { classOf, figureOf, type Indicator, indicatorOf } from "./indicator.js";
import { operatorOf } from "./operator.js";
import { isPartName } from "./part-row.js";
import type { Scheme } from "./scheme.js";
import { type Judged, scoreIndicator } from "./score-indicator.js";

/** `computed` is what the rule gives, whether or not a person set another score; null when it cannot say. */
export interface Line extends Indicator, Judged {
  /** What counts: set by hand, else computed. */
  readonly score: Big | null;
  readonly byHand: boolean;
  /** What a person typed, even where it lies beyond the points and does not count; null: nothing. */
  readonly typed: Big | null;
  /** Why the scheme wants the printed reason; empty where it does not. */
  readonly explain: readonly Say[];
}

const lines = new Kept<Line>();

/** `path`: the row's. Kept as long as the row's figures stay. */
export function scoreLine(ledger: Ledger, scheme: Scheme, list: List, path: string): Line {
  return lines.of(ledger, path, scheme, () => lineOf(ledger, scheme, list, path));
}

function lineOf(ledger: Ledger, scheme: Scheme, list: List, path: string): Line {
  const group = classOf(ledger, list, path);
  const indicator = indicatorOf(ledger, list, path, group);
  const cost = group?.role === "cost";
  const ruled = judge(indicator, scheme, list, cost, ledger);
  const typed = figureOf(ledger, list, path, "indicator.score");
  // Where the form itself says how a score follows from other columns, the scheme's rule is none of it.
  const isOwn = typed !== null && indicatorField(list, "indicator.score")?.derive != null;
  const judged = isOwn ? { ...ruled, computed: new Big(typed), working: say("work.own") } : ruled;
  // A score above its points or below 0 counts for nothing: it stands beside the computed one as an error.
  const beyond = typed !== null && isBeyond(typed, indicator.weight);
  const byHand = beyond ? null : typed;
  const score = byHand === null ? judged.computed : new Big(byHand);
  // What a person scored counts, even where the indicator was said not to apply.
  const scored = byHand === null ? judged : { ...judged, apart: false };
  // One by one: objects that are spread together get a shape of their own each, and a report holds one of these a row.
  const { level1, level2, name, target, actual, weight, op, tier, handReason, reason } = indicator;
  const { rule, computed, reached, band, working, farAbove, deviation, apart, directed } = scored;
  return {
    path,
    level1,
    level2,
    name,
    target,
    actual,
    weight,
    op,
    tier,
    handReason,
    reason,
    rule,
    computed,
    reached,
    band,
    working,
    farAbove,
    deviation,
    apart,
    directed,
    problems: beyond ? [...scored.problems, beyondProblem(typed, indicator.weight)] : scored.problems,
    score,
    typed: typed === null ? null : new Big(typed),
    byHand: byHand !== null && !judged.computed?.eq(byHand),
    explain: explainLine(scored, score, indicator.weight, scheme),
  };
}

function isBeyond(typed: string, weight: Big | null): boolean {
  return new Big(typed).lt(0) || (weight !== null && new Big(typed).gt(weight));
}

function beyondProblem(typed: string, weight: Big | null): Problem {
  return problem("score-beyond", { score: typed, weight: weight?.toFixed() ?? "" });
}

function judge(indicator: Indicator, scheme: Scheme, list: List, cost: boolean, ledger: Ledger): Judged {
  const { year } = ledger.report;
  const { level2, name, target, actual, weight, tier } = indicator;
  // What does not apply has no actual value, and often no points.
  const none = target !== null && readCell(target).kind === "none";
  const judged = (points: Big): Judged => {
    const direction = name === null ? null : answeredDirection(ledger, name);
    const cells = {
      name,
      target: target ?? "",
      actual: actual ?? "",
      weight: points,
      cost,
      level2,
      tier,
      year,
      direction,
    };
    return scoreIndicator({ ...cells, op: operatorOf(indicator.op) }, scheme);
  };
  const pointless = weight === null && (isPartName(name, scheme) || !isPointed(list, scheme));
  if (pointless) return withoutPoints(target === null || actual === null ? null : judged(new Big(1)), name, scheme);
  if (target === null || (!none && (actual === null || weight === null))) return missing(weight);
  return judged(weight ?? new Big(0));
}

/** Neither the form nor the scheme gives points: what was reached and what should be looked at is told all the same. */
function withoutPoints(judged: Judged | null, name: string | null, scheme: Scheme): Judged {
  const working = say(isPartName(name, scheme) ? "work.part" : "work.pointless");
  return { ...(judged ?? missing(null)), computed: null, band: wholeBand(new Big(0)), working, apart: true };
}

/** A form without a column of points, and a scheme of 0 points, score nothing. */
function isPointed(list: List, scheme: Scheme): boolean {
  return indicatorField(list, "indicator.weight") !== undefined && scheme.points.indicators > 0;
}

function missing(weight: Big | null): Judged {
  return {
    rule: null,
    computed: null,
    reached: null,
    band: wholeBand(weight ?? new Big(0)),
    working: say("work.missing"),
    problems: [],
    farAbove: null,
    deviation: null,
    apart: false,
    directed: null,
  };
}
