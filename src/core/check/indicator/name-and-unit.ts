/** 名称与单位: …率 is a percentage, …数 a number, …时间 a date; the target stands in its column, not in the name (CC-32). */

import { endsWith, isPercentReading, type NameKind, nameKind } from "../../reading/indicator-kinds.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { figure } from "../../reading/place.js";
import { RowMemo } from "../../reading/row-memo.js";
import { say } from "../../say.js";
import { cleanCell } from "../../value/clean.js";
import { hasCountedDigit } from "../../value/figures-in-text.js";
import { piecesOf } from "../../value/scan/pieces.js";
import type { ReportCheck } from "../check.js";
import type { Finding, Severity } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const nameAndUnit: ReportCheck = {
  code: "CC-32",
  severity: "warning",
  title: say("check.cc-32"),
  source: say("basis.cc-32"),
  whole: ({ ledger, words }) => {
    const rows = indicatorRows(ledger);
    const cells = (kind: "rate" | "count" | "time") => rows.flatMap((row) => oddCells(row, kind, words.indicators));
    return [
      ...grouped("rate-unit", "warning", cells("rate")),
      ...grouped("count-unit", "warning", cells("count")),
      ...grouped("time-unit", "warning", cells("time")),
      ...numbersInNames(rows),
    ];
  },
};

interface Hit {
  readonly name: string;
  readonly cell: Cell;
}

function oddCells(row: IndicatorRow, kind: "rate" | "count" | "time", lists: IndicatorLists): Hit[] {
  const own = kinds.of(row, lists, () => kindOf(row.subject, lists));
  if (own !== kind) return [];
  const { name, target, actual } = row;
  const odd = { rate: isAmount, count: isShare, time: isNoTime }[kind];
  return [target, actual].flatMap((cell) => (cell !== null && odd(cell) ? [{ name, cell }] : []));
}

const kinds = new RowMemo<NameKind | null>();

/** 及时率 measures time and is a rate all the same. */
function kindOf(subject: string, lists: IndicatorLists): NameKind | null {
  const named = nameKind(subject, lists);
  return endsWith(subject, lists.timeEndings) ? "time" : named === "time" ? null : named;
}

/** A number of things: 500家. */
function isAmount({ reading }: Cell): boolean {
  return reading.kind === "number" && reading.unit !== null && !isPercentReading(reading);
}

function isShare({ reading }: Cell): boolean {
  return reading.kind === "percent" && reading.unit !== null;
}

function isNoTime({ reading }: Cell): boolean {
  return reading.kind === "percent" || (reading.kind === "number" && reading.unit !== null && !times.has(reading.unit));
}

const times: ReadonlySet<string> = new Set([
  "天",
  "日",
  "月",
  "个月",
  "年",
  "小时",
  "分钟",
  "周",
  "工作日",
  "个工作日",
  "季度",
]);

function grouped(kind: string, severity: Severity, hits: readonly Hit[]): Finding[] {
  if (hits.length === 0) return [];
  return [
    makeFinding(nameAndUnit, {
      severity,
      places: hits.map(({ cell }) => figure(cell.path)),
      say: say(`finding.${kind}`, { rows: hits.map(({ name, cell }) => ({ name, text: cell.text })) }),
      advice: say(`advice.${kind}`),
    }),
  ];
}

function numbersInNames(rows: readonly IndicatorRow[]): Finding[] {
  const found = rows.filter(({ subject }) => hasTarget(subject));
  if (found.length === 0) return [];
  return [
    makeFinding(nameAndUnit, {
      severity: "info",
      places: found.map((row) => figure(row.at("indicator.level3"))),
      say: say("finding.number-in-name", { rows: found.map(({ name }) => ({ name })) }),
      advice: say("advice.number-in-name"),
    }),
  ];
}

/** A quantity with its unit; not a threshold (100亿元以上项目), not an ordinal (第3期), not a time that names something (7天访视). */
function hasTarget(name: string): boolean {
  if (!hasCountedDigit(name)) return false;
  const text = cleanCell(name);
  return piecesOf(text).some((piece) => {
    if (piece.type !== "quantity" || piece.weak || piece.unit === null) return false;
    const written = text.slice(piece.start, piece.end);
    return (
      /\d/.test(written) &&
      !(times.has(piece.unit) && /^\p{Script=Han}/u.test(text.slice(piece.end))) &&
      !/[第前]$/.test(text.slice(0, piece.start)) &&
      !threshold.test(written + text.slice(piece.end, piece.end + 4))
    );
  });
}

const threshold = /以上|以下|以内|之内|标准|级/;
