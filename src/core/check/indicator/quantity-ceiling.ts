/** What is to be done is bounded from below: ≤4 villages built is reached by none (CC-31). */
import { classOf, has, isMoney } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { WordLists } from "../../reading/word-lists.js";
import { say } from "../../say.js";
import { nameDirection } from "../../score/name-direction.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const quantityCeiling: ReportCheck = {
  code: "CC-31",
  severity: "warning",
  title: say("check.cc-31"),
  source: say("basis.cc-31"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      quantityCeiling,
      indicatorRows(ledger).filter((row) => isCeiling(row, words)),
      { kind: "quantity-ceiling", role: "indicator.target" },
    ),
};

function isCeiling(row: IndicatorRow, { indicators, directions }: WordLists): boolean {
  const { target, subject } = row;
  if (target === null || classOf(row, indicators) !== "quantity" || target.reading.kind !== "number") return false;
  const { op } = target.reading;
  if ((op !== "<=" && op !== "<") || isMoney(target.reading, subject, indicators)) return false;
  return nameDirection(subject, directions).direction !== "less" && !has(subject, indicators.lessQuantity);
}
