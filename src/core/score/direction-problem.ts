/** What should be looked at in the direction of a target: it could not be told, or it was written against the name. */
import { type Problem, problem } from "../problem.js";
import { showReading } from "../value/show-reading.js";
import { applyRule } from "./apply-rule.js";
import type { Directed } from "./direction.js";
import type { Task } from "./rule.js";
import { type RuleName, ruleFor } from "./rules.js";

/** null where nothing is doubtful, or the two directions give the same score. An operator that was written is never changed. */
export function directionProblem(task: Task, rule: RuleName, directed: Directed): Problem | null {
  if (rule === "equal") return savedProblem(task, directed);
  if (rule !== "positive" && rule !== "reverse") return null;
  const { op } = task.target;
  if (op === null)
    return directed.sure || !matters(task, { ...task, lessIsBetter: !task.lessIsBetter })
      ? null
      : problem("direction-unclear", { target: task.target.text.trim(), less: task.lessIsBetter ? "1" : "" });
  // 死亡率 下降5%以上: more of the fall is what the name wants.
  if (task.target.kind === "change") return null;
  if (directed.byName === null || (directed.byName === "less") === (rule === "reverse")) return null;
  const other: Task = { ...task, target: { ...task.target, op: rule === "reverse" ? ">=" : "<=" } };
  if (!matters(task, other)) return null;
  return problem("direction-operator", {
    target: showReading(task.target),
    less: directed.byName === "less" ? "1" : "",
  });
}

/** =36.8万元 of a cost, and 35.9万元 spent: below what was set, which may well be what is wanted. */
function savedProblem(task: Task, { less }: Directed): Problem | null {
  const limit: Task = { ...task, target: { ...task.target, op: "<=" } };
  const saves = less && applyRule(limit, "reverse").score?.eq(task.weight) === true && matters(task, limit);
  return saves ? problem("direction-operator", { target: showReading(task.target), less: "1" }) : null;
}

function matters(...[task, other]: readonly [Task, Task]): boolean {
  const [score, otherwise] = [task, other].map((one) => {
    const rule = ruleFor(one);
    return rule === null ? null : applyRule(one, rule).score;
  });
  return (score?.toFixed() ?? null) !== (otherwise?.toFixed() ?? null);
}
