/** Which rule scores an indicator, by what its target says. */
import type { Rule, Task } from "./rule.js";
import { deadline } from "./rules/deadline.js";
import { proportional } from "./rules/proportional.js";
import { qualitative } from "./rules/qualitative.js";
import { reverse } from "./rules/reverse.js";
import { within } from "./rules/within.js";
import { zero } from "./rules/zero.js";

export type RuleName = "positive" | "reverse" | "equal" | "range" | "zero" | "date" | "qualitative";

export const rules: Record<RuleName, Rule> = {
  positive: proportional,
  reverse,
  equal: proportional,
  range: within,
  zero,
  date: deadline,
  qualitative,
};

/** The rule for a task; null: the target cannot be scored (不适用, several values, unclear). */
export function ruleFor(task: Task): RuleName | null {
  const { target } = task;
  switch (target.kind) {
    case "number":
    case "percent":
    case "change":
    case "frequency":
      return byDirection(task);
    case "zero":
      return "zero";
    case "date":
      return "date";
    case "range":
      return target.dates ? "date" : "range";
    case "text":
      // A number with its name beside it (合格率≥98%) is scored by the number.
      return target.base === null ? "qualitative" : byDirection(task);
    case "qualitative":
      return "qualitative";
    default:
      return null;
  }
}

/** A written operator says the direction; without one the class does: costs and money limits want less, all else more. */
function byDirection({ target, lessIsBetter }: Task): RuleName {
  if (target.op === "=") return "equal";
  if (target.op === "<=" || target.op === "<") return "reverse";
  return target.op === null && lessIsBetter ? "reverse" : "positive";
}
