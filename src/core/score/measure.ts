/** Target and actual as decimals of one base, with the facts that every working names. */
import Big from "big.js";
import type { Problem } from "../problem.js";
import { type Say, say } from "../say.js";
import { tidyCell } from "../value/clean.js";
import { type Comparison, comparable } from "../value/comparable.js";
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
  const { a, b, upper, problem } = comparisonOf(task);
  if (a === null || b === null)
    return { verdict: { score: null, working: working("work.incomparable", task), problem } };
  return {
    measure: { target: new Big(a), upper: upper === null ? null : new Big(upper), actual: new Big(b), problem },
  };
}

const comparisons = new WeakMap<Task, Comparison>();

/** Target and actual of a task on one base, worked out once: the rule, the deviation and what is far above ask for it. */
export function comparisonOf(task: Task): Comparison {
  const known = comparisons.get(task) ?? comparable(task.target, task.actual, task.year);
  comparisons.set(task, known);
  return known;
}

/** Two figures of a measure as they were written: 22.99 and 23 of 万㎡, not 229900 and 230000, where both have one scale. */
export function asWritten(task: Task, ...figures: readonly Big[]): string[] {
  const { scale, base, value } = task.target;
  const written = scale === task.actual.scale && base !== null && value !== null && !new Big(value).eq(0);
  const factor = written ? new Big(base).abs().div(value) : new Big(1);
  return figures.map((figure) => figure.div(factor).toFixed());
}

/** A working's sentence with target, actual and weight as a person reads them. */
export function working(key: string, task: Task, more: Readonly<Record<string, unknown>> = {}): Say {
  return say(key, {
    target: showReading(task.target),
    actual: task.actual.kind === "none" ? tidyCell(task.actual.text) : showReading(task.actual),
    weight: showPoints(task.weight, task.scheme.decimals),
    ...more,
  });
}
