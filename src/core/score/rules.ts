/** Which rule scores an indicator, by what its target says. */
import Big from "big.js";
import { levelsOf } from "./level-order.js";
import type { Rule, Task } from "./rule.js";
import { deadline } from "./rules/deadline.js";
import { equal } from "./rules/equal.js";
import { level } from "./rules/level.js";
import { notApplicable } from "./rules/not-applicable.js";
import { proportional } from "./rules/proportional.js";
import { qualitative } from "./rules/qualitative.js";
import { rank } from "./rules/rank.js";
import { ratio } from "./rules/ratio.js";
import { reverse } from "./rules/reverse.js";
import { within } from "./rules/within.js";
import { zero } from "./rules/zero.js";

export const ruleNames = [
  "positive",
  "reverse",
  "equal",
  "range",
  "zero",
  "date",
  "rank",
  "level",
  "ratio",
  "qualitative",
  "not-applicable",
] as const;

export type RuleName = (typeof ruleNames)[number];

export const rules: Record<RuleName, Rule> = {
  positive: proportional,
  reverse,
  equal,
  range: within,
  zero,
  date: deadline,
  rank,
  level,
  ratio,
  qualitative,
  "not-applicable": notApplicable,
};

/** The rule for a task; null: the target cannot be scored (several values, unclear). */
export function ruleFor(task: Task): RuleName | null {
  const { target } = task;
  if (leveled.has(target.kind) && levelsOf(task) !== null) return "level";
  switch (target.kind) {
    case "number":
    case "percent":
      return isZero(task) ? "zero" : byDirection(task);
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
      return target.rank === null ? "qualitative" : "rank";
    case "ratio":
      return "ratio";
    case "none":
      return "not-applicable";
    case "unclear":
      // 定性优良中低差: a list of tiers, of which the first is the best.
      return target.problem?.code === "choice-list" ? "qualitative" : null;
    default:
      return null;
  }
}

/** 三级医院 is no figure, however its level is written. */
const leveled: ReadonlySet<Task["target"]["kind"]> = new Set(["qualitative", "number", "text"]);

/** 0, =0 and ≤0 want nothing to happen; ≥0 (增长率≥0%) is reached by whatever is not below. */
function isZero({ target, wantsMore }: Task): boolean {
  return (
    // 收入增长率 0%: what grew all the same has passed it.
    !(wantsMore && target.op === null && target.kind === "percent") &&
    target.base !== null &&
    new Big(target.base).eq(0) &&
    (target.op === null || target.op === "=" || target.op === "<=")
  );
}

/** A written operator says the direction; without one the class does: costs and money limits want less, all else more. */
function byDirection({ target, lessIsBetter }: Task): RuleName {
  if (target.op === "=") return "equal";
  if (target.op === "<=" || target.op === "<") return "reverse";
  return target.op === null && lessIsBetter ? "reverse" : "positive";
}
