/** A target of 0 (未发生, 0起): no event is full, any event is 0. */
import Big from "big.js";
import { say } from "../../say.js";
import { showReading } from "../../value/show-reading.js";
import { showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";

export function zero({ target, actual, weight, scheme }: Task): Verdict {
  const facts = {
    target: showReading(target),
    actual: showReading(actual),
    weight: showPoints(weight, scheme.decimals),
  };
  if (actual.kind === "zero") return { score: weight, working: say("work.reached", facts), problem: null };
  if (actual.base === null) return { score: null, working: say("work.by-person", facts), problem: null };
  const none = new Big(actual.base).lte(0);
  return {
    score: none ? weight : new Big(0),
    working: say(none ? "work.reached" : "work.zero-missed", facts),
    problem: null,
  };
}
