/** A percentage is a percentage of something: 社会效益明显 ≥95% says of nothing (CC-38). */
import Big from "big.js";
import { has } from "../../reading/indicator-kinds.js";
import { type Cell, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const vaguePercent: ReportCheck = {
  code: "CC-38",
  severity: "warning",
  title: say("check.cc-38"),
  source: say("basis.cc-38"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      vaguePercent,
      indicatorRows(ledger).filter(({ subject, target }) => isVaguePercent(subject, target, words.indicators)),
      { kind: "vague-percent", role: "indicator.target" },
    ),
};

/** Its name tells neither a rate nor a change, only that something is good. */
export function isVaguePercent(subject: string, target: Cell | null, lists: IndicatorLists): boolean {
  if (target === null || has(subject, lists.shares)) return false;
  return isShareLike(target) ? has(subject, lists.vague) : isVagueTarget(target, lists);
}

/** 明显≥95%: the word that the percentage goes with stands in the target's own cell. */
function isVagueTarget({ reading, text }: Cell, lists: IndicatorLists): boolean {
  const word = /^\s*(\p{Script=Han}{2,8})[\s:：]*[≥≤<>=＜＞＝]?[\s\d.]+[%％]\s*$/u.exec(text)?.[1];
  return reading.base !== null && word !== undefined && has(word, lists.vagueTargets);
}

/** 95%, or a bare 100. */
function isShareLike({ reading }: Cell): boolean {
  const { kind, base, unit } = reading;
  if (base === null) return false;
  return kind === "percent" || (kind === "number" && unit === null && new Big(base).gte(50) && new Big(base).lte(100));
}
