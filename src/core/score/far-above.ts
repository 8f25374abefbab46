/**
 * 大幅超过目标: an actual from a multiple of its target on (`limits.farAbove`), and what the scheme does about it.
 * Two systems name 120%, one 130%; one also looks at whatever comes of a target of 0, one at limits passed and equal targets not met.
 */
import Big from "big.js";
import { type Problem, problem } from "../problem.js";
import { showReading } from "../value/show-reading.js";
import { wholeBand } from "./band.js";
import { comparisonOf } from "./measure.js";
import { showPercent, showPoints } from "./points.js";
import type { Task, Verdict } from "./rule.js";
import type { RuleName } from "./rules.js";
import type { Scheme } from "./scheme.js";

export interface FarAbove {
  readonly why: "multiple" | "from-zero" | "passed" | "not-equal";
  /** Actual ÷ target; null against a target of 0. */
  readonly ratio: Big | null;
  readonly effect: Scheme["farAbove"]["effect"];
}

/** null: not far above, or not to be told. */
export function farAbove(task: Task, rule: RuleName): FarAbove | null {
  const { effect, fromZero, also } = task.scheme.farAbove;
  if (rule !== "positive" && rule !== "equal" && rule !== "reverse" && rule !== "zero") return null;
  const { a, b } = comparisonOf(task);
  if (a === null || b === null) return null;
  const [target, actual] = [new Big(a), new Big(b)];
  const found = (why: FarAbove["why"]): FarAbove => ({ why, ratio: target.gt(0) ? actual.div(target) : null, effect });
  if (fromZero !== null && target.eq(0) && actual.gte(fromZero)) return found("from-zero");
  // A limit of 0 (≤0起) and =0 are limits and equal targets as others are.
  const limit = rule === "reverse" || (rule === "zero" && task.target.op === "<=");
  if (limit) return also.includes("reverse") && actual.gt(target) ? found("passed") : null;
  if (target.gt(0) && actual.gte(target.times(task.scheme.limits.farAbove))) return found("multiple");
  const equal = rule === "equal" || (rule === "zero" && task.target.op === "=");
  return equal && also.includes("equal") && !actual.eq(target) ? found("not-equal") : null;
}

/** The verdict after the effect; explaining is asked for elsewhere (`explain.ts`). */
export function withFarAbove(verdict: Verdict, found: FarAbove | null, task: Task): Verdict {
  if (found === null || verdict.score === null || unchanged.has(found.effect)) return verdict;
  const { rate } = task.scheme.farAbove;
  if (found.effect === "deduct" && rate !== null && found.why === "multiple" && found.ratio !== null)
    return deducted(verdict, found.ratio, rate, task);
  return { ...verdict, band: wholeBand(task.weight) };
}

/** What a person has to know of it; nothing where it has no effect. */
export function farAboveProblem(found: FarAbove | null, task: Task): Problem | null {
  if (found === null || found.effect === "nothing") return null;
  const facts = {
    target: showReading(task.target),
    actual: showReading(task.actual),
    percent: found.ratio === null ? "" : showPercent(found.ratio),
    // A limit that was passed by little is not far from its target.
    passed: found.why === "passed" ? "1" : "",
    unequal: found.why === "not-equal" ? "1" : "",
  };
  return problem(problemCodes[found.effect], facts);
}

/** Effects that leave score and bounds as they are. */
const unchanged: ReadonlySet<FarAbove["effect"]> = new Set(["nothing", "note", "explain"]);

const problemCodes = {
  note: "far-above-note",
  explain: "far-above-explain",
  open: "far-above-open",
  deduct: "far-above-deduct",
} as const;

function deducted(verdict: Verdict, ratio: Big, rate: number, task: Task): Verdict {
  const { weight, scheme } = task;
  const off = ratio.minus(scheme.limits.farAbove).times(rate).times(weight);
  const left = weight.minus(off).round(scheme.decimals, Big.roundHalfUp);
  const score = left.lt(0) ? new Big(0) : left;
  const facts = { before: verdict.working, percent: showPercent(ratio), score: showPoints(score, scheme.decimals) };
  return { ...verdict, score, working: { say: "work.deducted", data: facts } };
}
