/** Strictly greater or less (>97%, <5天): the edge itself is not reached, though a unit may have meant that it is. */
import type Big from "big.js";
import { type Problem, problem } from "../problem.js";
import { showReading } from "../value/show-reading.js";
import type { Task } from "./rule.js";

/** Whether an actual on the edge is past it: the target includes it, or the actual excludes it as well (>97%, >97%). */
export function passes({ target, actual }: Task): boolean {
  return (target.op !== ">" && target.op !== "<") || target.op === actual.op;
}

export function edgeOf(task: Task, target: Big, actual: Big): Problem | null {
  if (!actual.eq(target)) return null;
  return problem("edge-excluded", { target: showReading(task.target), actual: showReading(task.actual) });
}
