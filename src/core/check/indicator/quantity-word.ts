/** A quantity is a number (CC-38). */
import { classOf } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const quantityWord: ReportCheck = {
  code: "CC-38",
  severity: "warning",
  title: say("check.cc-38"),
  source: say("basis.cc-38"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      quantityWord,
      indicatorRows(ledger).filter((row) => isQuantityInWords(row, words.indicators)),
      { kind: "quantity-word", role: "indicator.target" },
    ),
};

/** In the class of quantities a target without any number. */
export function isQuantityInWords(row: IndicatorRow, lists: IndicatorLists): boolean {
  const { target } = row;
  if (target === null || target.reading.kind !== "qualitative" || target.reading.rank !== null) return false;
  return classOf(row, lists) === "quantity" && !/[\d一二三四五六七八九十]/.test(target.text);
}
