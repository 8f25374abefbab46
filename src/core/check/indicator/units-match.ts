/** 单位与数量级: target, actual and history are measured in one unit, money says 元, nothing is off by ten thousand (CC-30). */
import Big from "big.js";
import { bareScale, has, isMoney, isPercentReading } from "../../reading/indicator-kinds.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import { comparable } from "../../value/comparable.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const unitsMatch: ReportCheck = {
  code: "CC-30",
  severity: "error",
  title: say("check.cc-30"),
  source: say("basis.cc-30"),
  whole: ({ ledger, words }: ReportInput) => {
    const rows = indicatorRows(ledger);
    return [
      ...rows.flatMap(differing),
      ...noCurrency(rows, words.indicators),
      ...rows.flatMap(scaleSlip),
      ...rows.flatMap((row) => kindsOverYears(row, words.indicators)),
    ];
  },
};

/** 20个 against 30家, 15% against 12天. A scale without 元 is told apart below. */
function differing(row: IndicatorRow): Finding[] {
  const { target, actual, name } = row;
  if (target === null || actual === null || !measured(target) || !measured(actual)) return [];
  const code = comparable(target.reading, actual.reading).problem?.code;
  const mismatch = code === "unit-mismatch" || code === "kind-mismatch" || code === "percent-missing";
  const missing = code === "unit-missing" || code === "scale-missing";
  if (!mismatch && !(missing && !bareScale(target.reading) && !bareScale(actual.reading))) return [];
  return [
    makeFinding(unitsMatch, {
      severity: "warning",
      places: [figure(actual.path), figure(target.path)],
      say: say("finding.units-differ", { name, target: target.text, actual: actual.text }),
      advice: say("advice.units-differ"),
    }),
  ];
}

function measured({ reading }: Cell): boolean {
  return reading.base !== null && ["number", "percent", "frequency"].includes(reading.kind);
}

/** 109.79亿 beside 100亿元 differs, which is worse than 5亿 beside 5.9亿. */
function noCurrency(rows: readonly IndicatorRow[], lists: IndicatorLists): Finding[] {
  const found = rows.flatMap((row) => {
    const cells = [row.target, row.actual, ...row.history].flatMap((cell) => cell ?? []);
    const bare = cells.filter(({ reading }) => bareScale(reading));
    const written = cells.some(({ reading }) => reading.unit !== null && isMoney(reading, row.name, lists));
    return bare.length === 0 || !(written || has(row.name, lists.money)) ? [] : [{ row, bare, written }];
  });
  if (found.length === 0) return [];
  return [
    makeFinding(unitsMatch, {
      severity: found.some(({ written }) => written) ? "warning" : "info",
      places: found.flatMap(({ bare }) => bare.map(({ path }) => figure(path))),
      say: say("finding.no-currency", {
        rows: found.map(({ row, bare }) => ({ name: row.name, texts: bare.map(({ text }) => text).join("、") })),
      }),
      advice: say("advice.no-currency"),
    }),
  ];
}

/** About ten thousand times, or one ten-thousandth: 元 for 万元. */
function scaleSlip({ name, target, actual, history }: IndicatorRow): Finding[] {
  return [actual, ...history].flatMap((cell) => {
    if (target === null || cell === null) return [];
    const { a, b } = comparable(target.reading, cell.reading);
    if (a === null || b === null || new Big(a).lte(0) || new Big(b).lte(0)) return [];
    const times = new Big(b).div(a);
    const factor = times.gt(1) ? times : new Big(a).div(b);
    if (factor.lt(slip.from) || factor.gt(slip.to)) return [];
    return [
      makeFinding(unitsMatch, {
        severity: "warning",
        places: [figure(cell.path), figure(target.path)],
        say: say("finding.scale", {
          name,
          label: cell.label,
          target: target.text,
          actual: cell.text,
          times: factor.round(0).toFixed(),
        }),
        advice: say("advice.scale"),
      }),
    ];
  });
}

const slip = { from: 2000, to: 50_000 };

/** 增长8%, 全市第一 and 6.2亿元 over three years cannot be compared. Years without a value say nothing. */
function kindsOverYears({ name, target, history }: IndicatorRow, lists: IndicatorLists): Finding[] {
  if (target === null || history.length === 0) return [];
  const wanted = kindOf(target, name, lists);
  const others = history.filter((cell) => {
    const kind = kindOf(cell, name, lists);
    return kind !== null && kind !== wanted;
  });
  if (wanted === null || wanted === "rank" || others.length === 0) return [];
  return [
    makeFinding(unitsMatch, {
      places: [target, ...history].map(({ path }) => figure(path)),
      say: say("finding.kinds-over-years", {
        name,
        cells: [...history, target].map(({ label, text }) => ({ label, text })),
      }),
      advice: say("advice.kinds-over-years"),
    }),
  ];
}

function kindOf({ reading }: Cell, name: string, lists: IndicatorLists): "percent" | "money" | "count" | "rank" | null {
  if (reading.rank !== null) return "rank";
  if (reading.base === null || !["number", "percent", "change", "text", "frequency"].includes(reading.kind))
    return null;
  if (isPercentReading(reading)) return "percent";
  if (isMoney(reading, name, lists)) return "money";
  return reading.unit === null ? null : "count";
}
