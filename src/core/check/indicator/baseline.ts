/** 基数: 提高25% has to say compared with what (CC-39). 增长 is against last year by custom and asked of nobody, and so is a fall of what is counted year by year. */

import { has, isPercentReading } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";
import { isVaguePercent } from "./vague-percent.js";

export const baseline: ReportCheck = {
  code: "CC-39",
  severity: "warning",
  title: say("check.cc-39"),
  source: say("basis.cc-39"),
  whole: ({ ledger, words }) => {
    const rows = indicatorRows(ledger).filter((row) => asksForMore(row, words.indicators));
    if (rows.length === 0) return [];
    return [
      makeFinding(baseline, {
        places: rows.map((row) => figure(row.at("indicator.target"))),
        say: say("finding.no-baseline", { rows: rows.map(({ name, target }) => ({ name, text: target?.text })) }),
        advice: say("advice.no-baseline"),
        figures: rows.flatMap((row) => [row.at("indicator.target"), row.at("indicator.level3")]),
      }),
    ];
  },
};

/** A change in percent without years before it and without a word of comparison. */
function asksForMore({ name, subject, target, history }: IndicatorRow, lists: IndicatorLists): boolean {
  if (target === null || history.length > 0 || !isPercentReading(target.reading)) return false;
  if (isVaguePercent(subject, target, lists)) return false;
  if (target.reading.kind !== "percent" && target.reading.kind !== "change") return false;
  const inName = lists.raise.some(
    (word) => name.endsWith(word) || name.endsWith(`${word}率`) || name.endsWith(`${word}比例`),
  );
  if (has(subject, lists.yearly) && target.reading.kind === "change") return false;
  return (inName || has(target.text, lists.raise)) && !has(name + target.text, lists.baseline);
}
