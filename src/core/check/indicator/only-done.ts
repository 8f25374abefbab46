/** A target that is a number is answered by a number (CC-31). */
import { nameKind } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const onlyDone: ReportCheck = {
  code: "CC-31",
  severity: "warning",
  title: say("check.cc-31"),
  source: say("basis.cc-31"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      onlyDone,
      indicatorRows(ledger).filter((row) => isOnlyDone(row, words.indicators)),
      { kind: "only-done", role: "indicator.actual" },
    ),
};

/** 完成 answers neither ≤30万元 nor 满意. */
export function isOnlyDone({ subject, target, actual }: IndicatorRow, lists: IndicatorLists): boolean {
  if (target === null || actual === null || !lists.done.includes(cleanCell(actual.text))) return false;
  if (cleanCell(target.text) === cleanCell(actual.text)) return false;
  const { kind } = target.reading;
  const measured = ["number", "percent", "range", "change", "frequency"].includes(kind);
  return measured || nameKind(subject, lists) === "satisfaction";
}
