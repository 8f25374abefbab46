/** Nobody complained is no survey: satisfaction is asked for (CC-38). */
import { has, nameKind } from "../../reading/indicator-kinds.js";
import { indicatorRows } from "../../reading/indicator-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const noSurvey: ReportCheck = {
  code: "CC-38",
  severity: "warning",
  title: say("check.cc-38"),
  source: say("basis.cc-38"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      noSurvey,
      indicatorRows(ledger).filter(
        ({ subject, actual }) =>
          nameKind(subject, words.indicators) === "satisfaction" &&
          actual !== null &&
          has(actual.text, words.indicators.complaints),
      ),
      { kind: "no-survey", role: "indicator.actual" },
    ),
};
