/** A count without an upper bound asks for at least so many, not for just so many (CC-31). */
import { has } from "../../reading/indicator-kinds.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const exactOpenCount: ReportCheck = {
  code: "CC-31",
  severity: "info",
  title: say("check.cc-31"),
  source: say("basis.cc-31"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      exactOpenCount,
      indicatorRows(ledger).filter(
        ({ subject, target }) =>
          target?.reading.kind === "number" &&
          target.reading.op === "=" &&
          has(subject + target.text, words.indicators.openCounts),
      ),
      { kind: "exact-open-count", role: "indicator.target" },
    ),
};
