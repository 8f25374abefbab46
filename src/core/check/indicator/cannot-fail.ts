/** A year against itself cannot fail: “2022年” in a report of 2022 says nothing (CC-37). */
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const cannotFail: ReportCheck = {
  code: "CC-37",
  severity: "warning",
  title: say("check.cc-37"),
  source: say("basis.cc-37"),
  whole: ({ ledger }) =>
    findingOfRows(cannotFail, indicatorRows(ledger).filter(isYearAgainstYear), {
      kind: "cannot-fail",
      role: "indicator.target",
    }),
};

/** Whatever was done in the year was done in the year. */
function isYearAgainstYear({ target, actual }: IndicatorRow): boolean {
  if (target === null || actual === null) return false;
  const year = yearOf(target.text);
  return year !== null && year === yearOf(actual.text);
}

function yearOf(text: string): string | null {
  return /^(\d{4})年?(?:度|内|全年)?$/.exec(cleanCell(text))?.[1] ?? null;
}
