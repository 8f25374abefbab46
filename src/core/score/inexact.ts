/**
 * Actual values that are no exact figure. What they say for certain counts; where that is nothing, a person says:
 *
 * | actual | more is better | less is better |
 * |---|---|---|
 * | ≥95%, 30余家 (at least) | its figure: it cannot have been less | open |
 * | ≤8%, 不足90% (at most) | open | its figure |
 * | 约90% (near) | its figure, open exactly on the target | the same |
 * | 85%-95% | the worse end | the worse end |
 */
import Big from "big.js";
import { type Problem, problem } from "../problem.js";
import { makeReading, type Reading } from "../value/reading.js";
import { isPercent } from "../value/rules/facts.js";
import { showReading } from "../value/show-reading.js";
import { comparisonOf, working } from "./measure.js";
import type { Task, Verdict } from "./rule.js";
import type { RuleName } from "./rules.js";

/** Whether the actual, though it is no exact figure, leaves open what the rule makes of it. */
export function isOpen(task: Task, rule: RuleName): boolean {
  const bound = boundOf(task.actual);
  switch (rule) {
    case "positive":
    case "equal":
      return bound === "most" || (bound === "near" && isOnTarget(task));
    case "reverse":
      return bound === "least" || (bound === "near" && isOnTarget(task));
    case "range":
      return bound === "least" || bound === "most";
    case "zero":
      return bound === "most" && new Big(task.actual.base ?? "0").gt(0);
    default:
      return false;
  }
}

export function open(task: Task): Verdict {
  const asked = problem("actual-open", { actual: showReading(task.actual) });
  return { score: null, working: working("work.open", task), problem: asked };
}

/** That an actual should be written exactly, or is not yet one, where its figure counted all the same. */
export function inexactProblem({ text, kind, dates, op, approx, value }: Reading): Problem | null {
  if (planned.test(text.trim())) return problem("actual-planned", { actual: text.trim() });
  if (kind === "range" ? !dates : measured.has(kind) && op !== null && op !== "=" && !came.test(text))
    return problem("actual-inequality", { actual: text });
  return measured.has(kind) && approx ? problem("actual-approx", { actual: text, value: value ?? "" }) : null;
}

/** 达97%, 提高到95%, 缩短至3天: what it came to, and no bound. */
const came =
  /^(?!.*(?:[≥≤><＞＜≧≦余多]|以[上下内]))(?:.*[^未没力争])?(?:达到?了?|[高长升加大低降少短缩减][到至])\s*\d[\d.,]*/;

/** 预计10年, 预计12月完成: what is still to come. 预计 in the middle may belong to the name of what was done. */
const planned = /^(?:预计|预期|力争|争取|计划(?=[于在到\d])|拟(?=[于在\d])|将于|即将)/;

/** Both ends of an actual that is a range, as readings of their own; null when it is none. */
export function endsOf(actual: Reading): [Reading, Reading] | null {
  const { kind, dates, from, to, text, unit } = actual;
  if (kind !== "range" || dates || from === null || to === null) return null;
  const end = (base: string) => makeReading(text, isPercent(unit) ? "percent" : "number", { value: base, base, unit });
  return [end(from), end(to)];
}

const measured = new Set<Reading["kind"]>(["number", "percent", "change", "frequency", "text"]);

function boundOf({ kind, op, approx, text }: Reading): "exact" | "least" | "most" | "near" {
  if (!measured.has(kind)) return "exact";
  if (came.test(text) && !approx) return "exact";
  if (op === ">=" || op === ">") return "least";
  if (op === "<=" || op === "<") return "most";
  return approx ? (/[余多几]|上[百千万亿]/.test(text) ? "least" : "near") : "exact";
}

function isOnTarget(task: Task): boolean {
  const { a, b } = comparisonOf(task);
  return a !== null && b !== null && new Big(a).eq(b);
}
