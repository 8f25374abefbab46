/** 百分数: rates that cannot exceed 100% do not, and 100% of satisfaction leaves no room at all (CC-29). */
import Big from "big.js";
import { endsWith, nameKind } from "../../reading/indicator-kinds.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const percent: ReportCheck = {
  code: "CC-29",
  severity: "error",
  title: say("check.cc-29"),
  source: say("basis.cc-29"),
  whole: ({ ledger, words }) => {
    const rows = indicatorRows(ledger);
    const bounded = rows.filter(({ name }) => endsWith(name, words.indicators.bounded));
    return [
      ...bounded.flatMap(tooMuch),
      ...noRoom(
        rows.filter(
          ({ name, target }) => nameKind(name, words.indicators) === "satisfaction" && isPercent(target, "100"),
        ),
      ),
    ];
  },
};

function tooMuch({ name, target, actual, history }: IndicatorRow): Finding[] {
  return [target, actual, ...history].flatMap((cell) => {
    if (cell === null || cell.reading.kind !== "percent" || new Big(cell.reading.base ?? 0).lte(100)) return [];
    return [
      makeFinding(percent, {
        places: [figure(cell.path)],
        say: say("finding.over-hundred", { name, label: cell.label, text: cell.text }),
        advice: say("advice.over-hundred"),
      }),
    ];
  });
}

function isPercent(cell: Cell | null, value: string): boolean {
  return cell?.reading.kind === "percent" && cell.reading.base !== null && new Big(cell.reading.base).eq(value);
}

function noRoom(rows: readonly IndicatorRow[]): Finding[] {
  if (rows.length === 0) return [];
  return [
    makeFinding(percent, {
      severity: "info",
      places: rows.map((row) => figure(row.at("indicator.target"))),
      say: say("finding.all-satisfied", { rows: rows.map(({ name }) => ({ name })) }),
      advice: say("advice.all-satisfied"),
    }),
  ];
}
