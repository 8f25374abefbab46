/** 目标与历史: a target is not below what was reached before, and does not leap (CC-28). */
import Big from "big.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { limitsOf } from "../../reading/limits.js";
import { Named } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import type { OtherReport, ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import { comparable } from "../../value/comparable.js";
import type { ReportCheck } from "../check.js";
import type { Finding, Severity } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const history: ReportCheck = {
  code: "CC-28",
  severity: "warning",
  title: say("check.cc-28"),
  source: say("basis.cc-28"),
  whole: (input) => {
    const rows = indicatorRows(input.ledger);
    return [
      ...grouped("below-history", "warning", rows.flatMap(belowHistory)),
      ...grouped("leap", "warning", rows.flatMap(leap)),
      ...others(input, rows),
    ];
  },
};

interface Hit {
  readonly row: IndicatorRow;
  readonly before: string;
}

/** Less than in one of the years before; where less is better, more. */
function belowHistory(row: IndicatorRow): Hit[] {
  const worse = row.history.filter((cell) => isWorse(row.target, cell));
  return worse.length === 0 ? [] : [{ row, before: worse.map(({ label, text }) => `${label} ${text}`).join("、") }];
}

/** Three times last year's value and more, or a third. Of what was next to nothing before, that means little. */
function leap(row: IndicatorRow): Hit[] {
  const [last] = row.history;
  const times = last === undefined ? null : ratio(row.target, last);
  if (last === undefined || times === null || !isLarge(last)) return [];
  return times.gte(leaps) || times.lte(new Big(1).div(leaps)) ? [{ row, before: `${last.label} ${last.text}` }] : [];
}

const leaps = 3;

/** 1个 to 3个 is no leap; 1.5亿元 to 5亿元 is. */
function isLarge({ reading }: Cell): boolean {
  return reading.scale !== "" || new Big(reading.base ?? 0).abs().gte(10);
}

function isWorse(target: Cell | null, before: Cell): boolean {
  const times = ratio(target, before);
  const lessIsBetter = target?.reading.op === "<=" || target?.reading.op === "<";
  return times !== null && (lessIsBetter ? times.gt(1) : times.lt(1));
}

/** Target ÷ value before; null where they cannot be compared. */
function ratio(target: Cell | null, before: Cell): Big | null {
  if (target === null) return null;
  const { a, b, upper } = comparable(target.reading, before.reading);
  return a === null || b === null || upper !== null || new Big(b).lte(0) || new Big(a).lte(0)
    ? null
    : new Big(a).div(b);
}

/** The newest earlier report of the unit that has an indicator of this name: its target, and what came of it. */
function others(input: ReportInput, rows: readonly IndicatorRow[]): Finding[] {
  const { others, ledger } = input;
  const { farAbove } = limitsOf(input);
  const earlier = others
    .filter(({ year }) => year < ledger.report.year)
    .sort((a, b) => b.year - a.year)
    .map((report) => ({ report, byName: new Named(indicatorRows(report.ledger)) }));
  const found = rows.flatMap((row) => {
    for (const { report, byName } of earlier) {
      const same = byName.find(row.name);
      if (same !== undefined) return notRaised(row, same, report, farAbove);
    }
    return [];
  });
  return grouped("not-raised", "info", found);
}

/** Lower than then; or the same, although far more was reached than is asked for again. */
function notRaised(row: IndicatorRow, before: IndicatorRow, { year }: OtherReport, farAbove: number): Hit[] {
  if (before.target === null) return [];
  const reached = [before.actual, ...before.history].flatMap((cell) => {
    const times = cell === null || !isWorse(row.target, cell) ? null : ratio(row.target, cell);
    if (cell === null || times === null) return [];
    return times.lte(new Big(1).div(farAbove)) || times.gte(farAbove) ? [cell.text] : [];
  });
  if (!isWorse(row.target, before.target) && reached.length === 0) return [];
  return [{ row, before: `${year}: ${[before.target.text, ...reached].join("、")}` }];
}

function grouped(kind: string, severity: Severity, hits: readonly Hit[]): Finding[] {
  if (hits.length === 0) return [];
  return [
    makeFinding(history, {
      severity,
      places: hits.map(({ row }) => figure(row.at("indicator.target"))),
      say: say(`finding.${kind}`, {
        rows: hits.map(({ row, before }) => ({ name: row.name, target: row.target?.text, before })),
      }),
      advice: say(`advice.${kind}`),
      figures: hits.flatMap(({ row }) => [row.at("indicator.target"), ...row.history.map(({ path }) => path)]),
    }),
  ];
}
