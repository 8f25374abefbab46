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
  return target !== null && isShareLike(target) && has(subject, lists.vague) && !has(subject, lists.shares);
}

/** 95%, or a bare 100. */
function isShareLike({ reading }: Cell): boolean {
  const { kind, base, unit } = reading;
  if (base === null) return false;
  return kind === "percent" || (kind === "number" && unit === null && new Big(base).gte(50) && new Big(base).lte(100));
}
