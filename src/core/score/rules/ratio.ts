/**
 * 1:20, 3/4: a ratio is reached by the same or a better one; of a worse one a person chooses the tier, never a proportion. Which
 * way is better the name says (师生比 1:20: fewer students a teacher; 撬动比 1:3: more for each 元), or the operator, else a person.
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
function lessOf(task: Task): boolean | null {
  const { target, actual, wantsMore, lessIsBetter } = task;
  const named = orderOf(task);
  if (named === "fewer" || named === "further") {
    // 3:1 of a name whose ratios are written 1:3: nobody knows which of its sides comes first.
    if (isTurned(target) || isTurned(actual)) return null;
    if (named === "further") return target.op === "=" ? null : true;
  }
  if (target.op === "<=" || target.op === "<") return true;
  if (target.op === ">=" || target.op === ">") return false;
  if (named !== null) return named === "less";
  return wantsMore || lessIsBetter ? lessIsBetter : null;
}

type Order = keyof Task["scheme"]["words"]["levels"]["ratios"];

/** By the longest word of the name; null: none, or words of the same length that contradict each other. */
function orderOf({ name, target, scheme }: Task): Order | null {
  const { more, less, fewer, further } = scheme.words.levels.ratios;
  const said = `${plainName(name ?? "", scheme.words.directions)} ${target.name}`;
  const longest = (words: readonly string[]): number =>
    Math.max(0, ...words.filter((word) => said.includes(word)).map((word) => word.length));
  const found = [
    { order: "more", length: longest(more) },
    { order: "less", length: longest(less) },
    { order: "fewer", length: longest(fewer) },
    { order: "further", length: longest(further) },
  ] as const;
  const most = Math.max(...found.map(({ length }) => length));
  const [best, other] = found.filter(({ length }) => length === most);
  return best === undefined || other !== undefined ? null : best.order;
}

function isTurned({ from, to }: Task["target"]): boolean {
  return to === "1" && from !== "1";
}
