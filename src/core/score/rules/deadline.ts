/** Dates and years: full when the actual is not later than the target; how much a late one earns no form prints, so a person says. */
import { say } from "../../say.js";
import { showReading } from "../../value/show-reading.js";
import { showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";

export function deadline({ target, actual, weight, scheme }: Task): Verdict {
  const facts = {
    target: showReading(target),
    actual: showReading(actual),
    weight: showPoints(weight, scheme.decimals),
  };
  if (target.value === null || actual.value === null || actual.kind !== "date") {
    return { score: null, working: say("work.by-person", facts), problem: null };
  }
  const reached = actual.value.slice(0, target.value.length) <= target.value;
  return reached
    ? { score: weight, working: say("work.in-time", facts), problem: null }
    : { score: null, working: say("work.late", facts), problem: null };
}
