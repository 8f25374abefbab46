/** A target of 0 (未发生, 0起, 0%): nothing happened is full, anything that did is 0 (the rule for a target of 0 in the commercial module). */
import Big from "big.js";
import { missedBand } from "../band.js";
import { levelOf } from "../level-word.js";
import { measureOf, working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";

export function zero(task: Task): Verdict {
  const { actual, weight, scheme } = task;
  if (isNothing(task)) return { score: weight, working: working("work.reached", task), problem: null };
  if (actual.base === null) return { score: null, working: working("work.by-person", task), problem: null };
  const found = measureOf(task);
  if ("verdict" in found) return found.verdict;
  const { problem } = found.measure;
  if (found.measure.actual.lte(0)) return { score: weight, working: working("work.reached", task), problem };
  return scheme.zeroTarget === "allOrNothing"
    ? { score: new Big(0), working: working("work.zero-missed", task), problem }
    : { score: null, working: working("work.by-person", task), problem, band: missedBand(weight, scheme) };
}

/** 未发生, 无, the target's own words, or a word that says reached; 是 might say that it did happen. */
function isNothing({ target, actual }: Task): boolean {
  const said = actual.text.trim();
  return (
    actual.kind === "zero" || nothing.has(said) || (said !== "是" && levelOf(target.text, actual.text) === "reached")
  );
}

const nothing = new Set(["无", "没有", "暂无", "未有"]);
