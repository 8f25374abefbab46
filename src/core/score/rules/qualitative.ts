/** 定性指标: the target's own word, or a word that says reached, is full; how much another word earns, a person says. */
import { say } from "../../say.js";
import { showPoints } from "../points.js";
import type { Task, Verdict } from "../rule.js";

/** Words that say that a qualitative target was reached, whatever its own word is. */
const reachedWords = new Set([
  "完成",
  "已完成",
  "达成预期指标",
  "达成年度指标",
  "达到预期",
  "达到预期目标",
  "是",
  "通过",
  "达标",
  "已达标",
  "实现",
  "已实现",
]);

export function qualitative({ target, actual, weight, scheme }: Task): Verdict {
  const facts = { target: target.text.trim(), actual: actual.text.trim(), weight: showPoints(weight, scheme.decimals) };
  const reached = bare(target.text) === bare(actual.text) || reachedWords.has(bare(actual.text));
  return reached
    ? { score: weight, working: say("work.same-word", facts), problem: null }
    : { score: null, working: say("work.by-person", facts), problem: null };
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s。.，,；;！!]/g, "");
}
