/** Where the report of one project stands. */
import { amountsAt, type BoardLine, sourcesAt } from "../../../bulk/board.js";
import { subjectOf } from "../../../form/subject.js";
import { showPoints } from "../../../score/points.js";
import { scoreReport } from "../../../score/score-report.js";
import { countsOf, findingsOf } from "../../checking/findings.js";
import { progressOf } from "../../steps/progress.js";
import type { OpenReport } from "../../turn/context.js";

export function boardLine(report: OpenReport): BoardLine {
  const { ledger, scheme } = report;
  const [table] = scheme === null ? [] : scoreReport(ledger, scheme);
  const { errors, warnings } = countsOf(findingsOf(report));
  const total = table?.total ?? null;
  return {
    report: report.id,
    name: subjectOf(ledger) ?? "",
    unit: report.unit,
    amounts: amountsAt(ledger, ledger.form, ""),
    sources: sourcesAt(ledger, ledger.form, ""),
    total: total === null ? null : showPoints(total, scheme?.decimals ?? 2),
    grade: table?.grade ?? null,
    percent: progressOf(ledger, scheme).percent,
    errors,
    warnings,
  };
}
