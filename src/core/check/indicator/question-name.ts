/** An indicator is named by what it measures, not by a question (CC-32). */
import { indicatorRows } from "../../reading/indicator-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const questionName: ReportCheck = {
  code: "CC-32",
  severity: "warning",
  title: say("check.cc-32"),
  source: say("basis.cc-32"),
  whole: ({ ledger }) =>
    findingOfRows(
      questionName,
      indicatorRows(ledger).filter(({ subject }) => /^是否|[?？]$|^有无|^能否/.test(subject)),
      { kind: "question-name", role: "indicator.level3" },
    ),
};
