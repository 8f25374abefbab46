/** What was not spent is carried over, unless it was taken back: a rate of 0 beside a low execution is asked about (CC-36). */
import Big from "big.js";
import { fundsRate } from "../../reading/funds-rate.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { matchesOne } from "../../reading/pattern.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const nothingCarriedOver: RowCheck = {
  code: "CC-36",
  severity: "warning",
  title: say("check.cc-36"),
  source: say("basis.cc-36"),
  rows: contradicting,
};

function contradicting(row: IndicatorRow, input: ReportInput): Finding[] {
  if (!/(?:结转|结余)(?:资金)?(?:结余)?率$/.test(row.subject) || row.actual?.reading.base !== "0") return [];
  const rate = fundsRate(input, row.list)?.rate ?? rateBeside(row, input);
  if (rate === null || rate.gte(nearlyAll)) return [];
  return [
    makeFinding(nothingCarriedOver, {
      places: [figure(row.actual.path)],
      say: say("finding.nothing-carried-over", {
        name: row.name,
        actual: row.actual.text,
        rate: rate.round(2, Big.roundHalfUp).toFixed(),
      }),
      advice: say("advice.nothing-carried-over"),
    }),
  ];
}

const nearlyAll = 90;

/** Where the table has no amounts, another indicator of it says how much was spent. */
function rateBeside(row: IndicatorRow, input: ReportInput): Big | null {
  const beside = indicatorRows(input.ledger).find(
    ({ list, subject, actual }) =>
      list === row.list &&
      actual?.reading.kind === "percent" &&
      matchesOne(input.words.indicators.executionPatterns, subject),
  );
  return beside?.actual?.reading.base == null ? null : new Big(beside.actual.reading.base);
}
