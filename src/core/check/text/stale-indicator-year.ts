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
  const rows = indicatorRows(ledger);
  const named = new Set(rows.filter(({ subject }) => dateBefore(subject, year)));
  const wanted = new Set(rows.filter((row) => !named.has(row) && targetBefore(row, year)));
  const older = rows.filter((row) => !named.has(row) && !wanted.has(row));
  const information = { kind: "earlier-year", severity: "info" } as const;
  return [
    ...findingOfRows(staleIndicatorYear, [...named], { kind: "early-indicator", role: "indicator.level3" }),
    ...findingOfRows(staleIndicatorYear, [...wanted], { kind: "early-indicator", role: "indicator.target" }),
    ...findingOfRows(
      staleIndicatorYear,
      older.filter(({ subject }) => yearBefore(subject, year)),
      { ...information, role: "indicator.level3" },
    ),
    ...findingOfRows(
      staleIndicatorYear,
      older.filter(({ subject, target }) => !yearBefore(subject, year) && yearBefore(target?.text ?? "", year)),
      { ...information, role: "indicator.target" },
    ),
  ];
}

/** A date, not the year of a project that goes on: 2021年11月30日前, not 2021年度续建项目. */
function dateBefore(subject: string, year: number): boolean {
  const named = /(?<!\d)(20\d\d)(?:年|[.\-/])\d{1,2}(?:月|[.\-/]\d)/.exec(subject);
  return named !== null && Number(named[1]) < year;
}

function targetBefore({ target }: IndicatorRow, year: number): boolean {
  const { kind, value } = target?.reading ?? { kind: null, value: null };
  return kind === "date" && value !== null && /^20\d\d/.test(value) && Number(value.slice(0, 4)) < year;
}

/** A single earlier year; neither a period nor one that is carried over, compared with, or counted from. */
function yearBefore(text: string, year: number): boolean {
  if (!text.includes("20")) return false;
  const outside = text.replace(/《[^》]*》/g, "");
  if (earlier.test(outside)) return false;
  return [...outside.matchAll(/(?<![\d\-—－~～至到])(20\d\d)年(?!\s*[-—－~～至到]\s*\d)/g)].some(
    ([, one]) => Number(one) < year,
  );
}

const earlier =
  /续建|结转|跨年|遗留|历年|尾款|质保金|欠款|清欠|清算|补发|补助款|(?:较|比|与|自|从)于?(?=20\d\d年)|同期|基期|基数|基准|水平|以来|以后|以前|之前|开始|入选|认定|试点|批次/;

/** A service that goes on after the year is not reached in it. */
function beyond({ ledger }: ReportInput): Finding[] {
  const { year } = ledger.report;
  const rows = indicatorRows(ledger).filter(({ target }) => {
    if (target?.text.includes("20") !== true) return false;
    const last = [...target.text.matchAll(/(?<!\d)(20\d\d)(?=年|[.\-/]\d)/g)].map(([, one]) => Number(one));
    return last.length === 2 && last[0] === year && (last[1] ?? year) > year;
  });
  return findingOfRows(staleIndicatorYear, rows, { kind: "beyond-year", role: "indicator.target", severity: "info" });
}
