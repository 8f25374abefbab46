/** Numbers have their units: one remark for the table (CC-30). */
import { bareScale, endsWith, has } from "../../reading/indicator-kinds.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const missingUnits: ReportCheck = {
  code: "CC-30",
  severity: "warning",
  title: say("check.cc-30"),
  source: say("basis.cc-30"),
  whole: withoutUnits,
};

interface Missing {
  readonly row: IndicatorRow;
  readonly cells: readonly Cell[];
}

/** A target without its unit leaves open what is counted; an actual value without it is only untidy. */
function withoutUnits({ ledger, words }: ReportInput): Finding[] {
  const found = indicatorRows(ledger).flatMap((row) => missingIn(row, words.indicators));
  if (found.length === 0) return [];
  const target = found.some(({ row, cells }) => row.target !== null && cells.includes(row.target));
  return [
    makeFinding(missingUnits, {
      severity: target ? "warning" : "info",
      places: found.flatMap(({ cells }) => cells.map(({ path }) => figure(path))),
      say: say("finding.missing-units", {
        count: found.length,
        rows: found.slice(0, shown).map(({ row, cells }) => ({ name: row.name, text: cells[0]?.text })),
        more: Math.max(0, found.length - shown),
        target,
      }),
      advice: say("advice.missing-units"),
    }),
  ];
}

const shown = 4;

function missingIn(row: IndicatorRow, lists: IndicatorLists): Missing[] {
  const { target, actual, subject } = row;
  if (hasUnitBeside(row, subject)) return [];
  const own = target !== null && isBare(target) && namesCount(subject, target, lists) ? [target] : [];
  const answer =
    actual !== null && actual.reading.base !== "0" && isBare(actual) && (own.length > 0 || isMeasured(target))
      ? [actual]
      : [];
  const cells = [...own, ...answer];
  return cells.length === 0 ? [] : [{ row, cells }];
}

/** A column of its own, or brackets in the name: 在岸执行额(万美元), 任务完成时限(月). */
function hasUnitBeside({ definition }: IndicatorRow, subject: string): boolean {
  return (
    /[（(][^（）()]{1,6}[）)]$/.test(subject) ||
    definition.row.fields.some(({ roles }) => roles.includes("indicator.unit"))
  );
}

function isBare({ reading, text }: Cell): boolean {
  return (
    reading.kind === "number" &&
    reading.unit === null &&
    !bareScale(reading) &&
    !/[^\d.,，≥≤<>=＜＞＝约不低于高超过少\s]/.test(text)
  );
}

function isMeasured(cell: Cell | null): boolean {
  return cell !== null && ["number", "percent"].includes(cell.reading.kind) && cell.reading.unit !== null;
}

/** A count, a rate or an amount: an index and a score have no unit. */
function namesCount(subject: string, { reading }: Cell, lists: IndicatorLists): boolean {
  return !endsWith(subject, lists.notCounts) && !has(subject, noUnits) && reading.base !== "0";
}

const noUnits: readonly string[] = ["指数", "系数", "评分", "得分", "分值", "倍", "排名", "名次", "比值", "pH", "PH"];
