/** A cost is an amount: 符合规定 bounds nothing (CC-31). */
import { classOf } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const costInWords: ReportCheck = {
  code: "CC-31",
  severity: "info",
  title: say("check.cc-31"),
  source: say("basis.cc-31"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      costInWords,
      indicatorRows(ledger).filter((row) => isCostInWords(row, words.indicators)),
      { kind: "cost-in-words", role: "indicator.target" },
    ),
};

/** Of economic costs only: what nature or society pays is often told in words. */
export function isCostInWords(row: IndicatorRow, lists: IndicatorLists): boolean {
  const { target, level2 } = row;
  if (target === null || classOf(row, lists) !== "cost" || /社会|生态|环境/.test(level2)) return false;
  return target.reading.kind === "qualitative" || (target.reading.base === null && target.reading.kind === "text");
}
