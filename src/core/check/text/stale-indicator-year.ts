/** A year before the report's in an indicator, or a time beyond it, was copied from another year's table (CC-24). */
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { findingOfRows } from "../finding-of-rows.js";

export const staleIndicatorYear: ReportCheck = {
  code: "CC-24",
  severity: "warning",
  title: say("check.cc-24"),
  source: say("basis.cc-24"),
  whole: (input) => [...early(input), ...beyond(input)],
};

function early({ ledger }: ReportInput): Finding[] {
  const { year } = ledger.report;
  const dated = indicatorRows(ledger).filter((row) => deadlineBefore(row, year));
  return findingOfRows(staleIndicatorYear, dated, { kind: "early-indicator", role: "indicator.level3" });
}

/** A date, not the year of a project that goes on: 2021年11月30日前, not 2021年度续建项目. */
function deadlineBefore({ subject, target }: IndicatorRow, year: number): boolean {
  const named = /(?<!\d)(20\d\d)(?:年|[.\-/])\d{1,2}(?:月|[.\-/]\d)/.exec(subject);
  if (named !== null && Number(named[1]) < year) return true;
  const { kind, value } = target?.reading ?? { kind: null, value: null };
  return kind === "date" && value !== null && /^20\d\d/.test(value) && Number(value.slice(0, 4)) < year;
}

/** A service that goes on after the year is not reached in it. */
function beyond({ ledger }: ReportInput): Finding[] {
  const { year } = ledger.report;
  const rows = indicatorRows(ledger).filter(({ target }) => {
    const last = [...(target?.text ?? "").matchAll(/(?<!\d)(20\d\d)(?=年|[.\-/]\d)/g)].map(([, one]) => Number(one));
    return last.length === 2 && last[0] === year && (last[1] ?? year) > year;
  });
  return findingOfRows(staleIndicatorYear, rows, { kind: "beyond-year", role: "indicator.target", severity: "info" });
}
