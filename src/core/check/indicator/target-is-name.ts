/** A target says how much, it does not repeat the name (CC-31). */
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { lettersOf, sharedWith } from "../../reading/name-similarity.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const targetIsName: ReportCheck = {
  code: "CC-31",
  severity: "warning",
  title: say("check.cc-31"),
  source: say("basis.cc-31"),
  whole: ({ ledger }) =>
    findingOfRows(targetIsName, indicatorRows(ledger).filter(repeatsName), {
      kind: "target-is-name",
      role: "indicator.target",
    }),
};

/** Nearly all of the name's words, and no figure. Another check reports questions. */
export function repeatsName({ subject, target }: IndicatorRow): boolean {
  if (target === null || target.reading.base !== null || /[\d是?？]否?/.test(target.text)) return false;
  const [name, value] = [lettersOf(subject), lettersOf(target.text)];
  return name.length >= shortest && value.length >= shortest && sharedWith(name, value) >= most;
}

const shortest = 4;
const most = 0.85;
