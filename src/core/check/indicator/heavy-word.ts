/** Many points do not hang on a word without a standard (CC-38). */

import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";
import { repeatsName } from "./target-is-name.js";

export const heavyWord: ReportCheck = {
  code: "CC-38",
  severity: "warning",
  title: say("check.cc-38"),
  source: say("basis.cc-38"),
  whole: ({ ledger }) =>
    findingOfRows(heavyWord, indicatorRows(ledger).filter(isHeavyWord), {
      kind: "heavy-word",
      role: "indicator.target",
    }),
};

/** Nearly a third of all points for a word that came back as it was asked. */
export function isHeavyWord(row: IndicatorRow): boolean {
  const { target, actual, weight } = row;
  if (target?.reading.kind !== "qualitative" || target.reading.rank !== null || repeatsName(row)) return false;
  return weight?.gte(heavy) === true && cleanCell(actual?.text ?? target.text) === cleanCell(target.text);
}

const heavy = 30;
