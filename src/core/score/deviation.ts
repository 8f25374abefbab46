/** 偏差率: how far an actual is from its target, as a share of the target. */
import Big from "big.js";
import { comparisonOf } from "./measure.js";
import type { Task } from "./rule.js";
import type { RuleName } from "./rules.js";

/** |actual − target| ÷ |target|; null where the two are no amounts, the target is 0, or the scheme does not ask for it. */
export function deviationOf(task: Task, rule: RuleName): Big | null {
  if (task.scheme.explain.deviation === null) return null;
  if (rule !== "positive" && rule !== "equal" && rule !== "reverse") return null;
  const { a, b } = comparisonOf(task);
  if (a === null || b === null || new Big(a).eq(0)) return null;
  return new Big(b).minus(a).div(a).abs();
}
