/** 三级医院, Ⅱ类水质: a level is reached by the same or a better one; of a worse one a person chooses the tier. */
import { problem } from "../../problem.js";
import { missedBand, wholeBand } from "../band.js";
import { levelsOf } from "../level-order.js";
import { working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";
import { qualitative } from "./qualitative.js";

export function level(task: Task): Verdict {
  const levels = levelsOf(task);
  const { target, actual, weight, scheme, tier } = task;
  if (levels === null || tier !== null) return qualitative(task);
  if (levels.reached === true) return { score: weight, working: working("work.reached", task), problem: null };
  const open = { score: null, working: working("work.by-person", task) };
  if (levels.reached === false) return { ...open, problem: null, band: missedBand(weight, scheme) };
  const asked = problem("level-order", { target: target.text.trim(), actual: actual.text.trim() });
  return { ...open, problem: asked, band: wholeBand(weight) };
}
