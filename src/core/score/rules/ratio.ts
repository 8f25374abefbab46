/**
 * 1:20, 3/4: a ratio is reached by the same or a better one; of a worse one a person chooses the tier, never a proportion. Which
 * way is better the operator says, else the name (师生比: teachers for each student, more; 生师比 less), else a person.
 */
import { problem } from "../../problem.js";
import { missedBand, wholeBand } from "../band.js";
import { measureOf, working } from "../measure.js";
import { plainName } from "../name-head.js";
import type { Task, Verdict } from "../rule.js";
import { qualitative } from "./qualitative.js";

export function ratio(task: Task): Verdict {
  if (task.tier !== null) return qualitative(task);
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { target, actual } = found.measure;
  const { weight, scheme } = task;
  const full = { score: weight, working: working("work.reached", task), problem: null };
  if (actual.eq(target) && task.target.op !== ">" && task.target.op !== "<") return full;
  const open = { score: null, working: working("work.by-person", task) };
  const less = lessOf(task);
  if (less === null) {
    const facts = { target: task.target.text.trim(), actual: task.actual.text.trim() };
    return { ...open, problem: problem("ratio-order", facts), band: wholeBand(weight) };
  }
  const reached = less ? actual.lt(target) : actual.gt(target);
  return reached ? full : { ...open, problem: null, band: missedBand(weight, scheme) };
}

/** Whether a smaller quotient is better; null where nobody knows. "=" wants the same. */
function lessOf({ target, name, scheme, wantsMore, lessIsBetter }: Task): boolean | null {
  if (target.op === "<=" || target.op === "<") return true;
  if (target.op === ">=" || target.op === ">") return false;
  const { ratios } = scheme.words.levels;
  const said = `${plainName(name ?? "", scheme.words.directions)} ${target.name}`;
  const longest = (words: readonly string[]): number =>
    Math.max(0, ...words.filter((word) => said.includes(word)).map((word) => word.length));
  const [more, less] = [longest(ratios.more), longest(ratios.less)];
  if (more !== less) return less > more;
  return wantsMore || lessIsBetter ? lessIsBetter : null;
}
