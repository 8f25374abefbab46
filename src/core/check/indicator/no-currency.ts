/** 金额: amounts of money say 元 (CC-30). */
import { bareScale, has, isMoney } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { figure } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const noCurrency: ReportCheck = {
  code: "CC-30",
  severity: "warning",
  title: say("check.cc-30"),
  source: say("basis.cc-30"),
  whole: ({ ledger, words }) => scaleOnly(indicatorRows(ledger), words.indicators),
};

/** 109.79亿 beside 100亿元 differs, which is worse than 5亿 beside 5.9亿. */
function scaleOnly(rows: readonly IndicatorRow[], lists: IndicatorLists): Finding[] {
  const found = rows.flatMap((row) => {
    const cells = [row.target, row.actual, ...row.history].flatMap((cell) => cell ?? []);
    const bare = cells.filter(({ reading }) => bareScale(reading));
    if (bare.length === 0) return [];
    const written = cells.some(({ reading }) => reading.unit !== null && isMoney(reading, row.name, lists));
    return !(written || has(row.name, lists.money)) ? [] : [{ row, bare, written }];
  });
  if (found.length === 0) return [];
  return [
    makeFinding(noCurrency, {
      severity: found.some(({ written }) => written) ? "warning" : "info",
      places: found.flatMap(({ bare }) => bare.map(({ path }) => figure(path))),
      say: say("finding.no-currency", {
        rows: found.map(({ row, bare }) => ({ name: row.name, texts: bare.map(({ text }) => text).join("、") })),
      }),
      advice: say("advice.no-currency"),
    }),
  ];
}
