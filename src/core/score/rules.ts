/** Which rule scores an indicator, by what its target says. */
import type { Rule, Task } from "./rule.js";
import { deadline } from "./rules/deadline.js";
import { proportional } from "./rules/proportional.js";
import { qualitative } from "./rules/qualitative.js";
import { reverse } from "./rules/reverse.js";
import { zero } from "./rules/zero.js";

export type RuleName = "positive" | "reverse" | "equal" | "zero" | "date" | "qualitative";

export const rules: Record<RuleName, Rule> = {
  positive: proportional,
  reverse,
  equal: proportional,
  zero,
  date: deadline,
  qualitative,
};

/** The rule for a task; null: the target cannot be scored (不适用, several values, unclear). */
export function ruleFor({ target, lessIsBetter }: Task): RuleName | null {
  switch (target.kind) {
    case "number":
    case "percent":
    case "change":
    case "frequency":
      if (target.op === "=") return "equal";
      if (target.op === "<=" || target.op === "<") return "reverse";
      return target.op === null && lessIsBetter ? "reverse" : "positive";
    case "zero":
      return "zero";
    case "date":
      return "date";
    case "qualitative":
    case "text":
      return "qualitative";
    default:
      return null;
  }
}
