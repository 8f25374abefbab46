/** What an indicator says was paid is what the funds table says (CC-20). */
import Big from "big.js";
import { fundsRate } from "../../reading/funds-rate.js";
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { matchesOne } from "../../reading/pattern.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const paymentRate: RowCheck = {
  code: "CC-20",
  severity: "warning",
  title: say("check.cc-20-payment"),
  source: say("basis.cc-20-payment"),
  rows: contradicting,
};

function contradicting(row: IndicatorRow, input: ReportInput): Finding[] {
  const { actual, subject } = row;
  const { executionPatterns, paymentPatterns } = input.words.indicators;
  if (actual?.reading.kind !== "percent" || actual.reading.base === null) return [];
  if (!matchesOne(executionPatterns, subject) && !matchesOne(paymentPatterns, subject)) return [];
  const funds = fundsRate(input, row.list);
  if (funds === null || new Big(actual.reading.base).minus(funds.rate).abs().lte(forgiven)) return [];
  return [
    makeFinding(paymentRate, {
      places: [figure(actual.path), figure(funds.path)],
      say: say("finding.payment-rate", {
        name: row.name,
        actual: actual.text,
        rate: funds.rate.round(2, Big.roundHalfUp).toFixed(),
      }),
      advice: say("advice.payment-rate"),
    }),
  ];
}

/** Percent points: what rounding may do. */
const forgiven = "1";
