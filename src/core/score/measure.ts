/** Target and actual as decimals of one base, with the facts that every working names. */
import Big from "big.js";
import type { Problem } from "../problem.js";
import { type Say, say } from "../say.js";
import { comparable } from "../value/comparable.js";
import { showReading } from "../value/show-reading.js";
import { showPoints } from "./points.js";
import type { Task, Verdict } from "./rule.js";

export interface Measure {
  readonly target: Big;
  /** Upper bound of a target that is a range. */
  readonly upper: Big | null;
  readonly actual: Big;
  readonly problem: Problem | null;
}

/** null: the two cannot be compared, and the verdict says so. */
export function measureOf(task: Task): { measure: Measure } | { verdict: Verdict } {
  const { a, b, upper, problem } = comparable(task.target, task.actual);
  if (a === null || b === null) return { verdict: { score: null, working: say("work.incomparable"), problem } };
  return {
    measure: { target: new Big(a), upper: upper === null ? null : new Big(upper), actual: new Big(b), problem },
  };
}

/** A working's sentence with target, actual and weight as a person reads them. */
export function working(key: string, task: Task, more: Readonly<Record<string, string>> = {}): Say {
  return say(key, {
    target: showReading(task.target),
    actual: showReading(task.actual),
    weight: showPoints(task.weight, task.scheme.decimals),
    ...more,
  });
}
