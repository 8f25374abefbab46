/** 全市第一, 前三名: a place is reached by the same place or a better one among the same; a worse one a person scores. */
import { missedBand } from "../band.js";
import { working } from "../measure.js";
import type { Task, Verdict } from "../rule.js";
import { qualitative } from "./qualitative.js";

export function rank(task: Task): Verdict {
  const { target, actual, weight, scheme, tier } = task;
  if (target.rank === null || actual.rank === null || tier !== null || !isSameRanking(target.text, actual.text))
    return qualitative(task);
  if (actual.rank <= target.rank) return { score: weight, working: working("work.reached", task), problem: null };
  return { score: null, working: working("work.by-person", task), problem: null, band: missedBand(weight, scheme) };
}

/** 第3名 beside 全省前5 is of the same ranking: an actual that names none means the target's. */
function isSameRanking(target: string, actual: string): boolean {
  const among = amongOf(actual);
  return among === "" || among === amongOf(target);
}

/** Among whom the place is: 全市 of 全市第一. */
function amongOf(text: string): string {
  return (
    text
      .normalize("NFKC")
      .replace(/\s/g, "")
      .split(/[第前首]/)[0] ?? ""
  );
}
