/** A rate says of what: 完成率 alone measures nothing (CC-32). */
import { indicatorRows } from "../../reading/indicator-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const rateAlone: ReportCheck = {
  code: "CC-32",
  severity: "warning",
  regional: true,
  title: say("check.cc-32"),
  source: say("basis.cc-32"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      rateAlone,
      indicatorRows(ledger).filter(({ subject }) => words.indicators.ratesAlone.includes(subject)),
      { kind: "rate-alone", role: "indicator.level3" },
    ),
};
