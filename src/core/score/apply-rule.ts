/** The verdict of a rule where an actual answers its target, and of a person where it does not: a word for a figure, 不适用. */
import { problem } from "../problem.js";
import { showReading } from "../value/show-reading.js";
import { endsOf, isOpen, open } from "./inexact.js";
import { working } from "./measure.js";
import type { Task, Verdict } from "./rule.js";
import { qualitative } from "./rules/qualitative.js";
import { type RuleName, rules } from "./rules.js";
import { bySteps } from "./steps.js";

export function applyRule(task: Task, rule: RuleName): Verdict {
  if (isOpen(task, rule)) return open(task);
  const stepped = task.steps === null ? null : bySteps(task, rule, task.steps);
  if (stepped !== null) return stepped;
  const { actual } = task;
  if (figures.has(rule) && actual.kind === "qualitative") return byWord(task);
  const ends = figures.has(rule) ? endsOf(actual) : null;
  const verdict =
    ends === null ? rules[rule](task) : worse(...ends.map((end) => rules[rule]({ ...task, actual: end })));
  return verdict.score === null && actual.kind === "none" && asks.has(rule) ? unanswered(task) : verdict;
}

/** Rules that compare a figure with a figure. */
const figures: ReadonlySet<RuleName> = new Set(["positive", "reverse", "equal", "range"]);
/** Rules to which 无 or — is no answer. */
const asks: ReadonlySet<RuleName> = new Set([...figures, "zero", "date"]);

/** ≥5个, 完成: what the word says of a target counts, and the figure is asked for. */
function byWord(task: Task): Verdict {
  const verdict = qualitative(task);
  const { target, actual } = task;
  const asked = problem("figure-wanted", { target: showReading(target), actual: showReading(actual) });
  return { ...verdict, problem: verdict.problem ?? asked };
}

/** Of the verdicts on both ends of a range the one that gives less, or cannot say. */
function worse(...verdicts: readonly Verdict[]): Verdict {
  const [one, other] = verdicts;
  if (one === undefined || other === undefined) throw new Error("a range has two ends");
  if (one.score === null) return one;
  return other.score === null || other.score.lt(one.score) ? other : one;
}

function unanswered(task: Task): Verdict {
  return {
    score: null,
    working: working("work.by-person", task),
    problem: problem("actual-none", { actual: task.actual.text.trim() }),
  };
}
