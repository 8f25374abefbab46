/** A target of 0 (未发生, 0起): no event is full, any event is 0 (the rule for a target of 0 in the commercial module). */
import Big from "big.js";
import { working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";

export function zero(task: Task): Verdict {
  const { actual, weight } = task;
  if (actual.kind === "zero") return { score: weight, working: working("work.reached", task), problem: null };
  if (actual.base === null) return { score: null, working: working("work.by-person", task), problem: null };
  return new Big(actual.base).lte(0)
    ? { score: weight, working: working("work.reached", task), problem: null }
    : { score: new Big(0), working: working("work.zero-missed", task), problem: null };
}
