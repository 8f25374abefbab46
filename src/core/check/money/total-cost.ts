/** What the whole project cost is what was spent: a ceiling copied as the result is not (CC-22). */
import Big from "big.js";
import { fundsRate } from "../../reading/funds-rate.js";
import { has } from "../../reading/indicator-kinds.js";
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const totalCost: RowCheck = {
  code: "CC-22",
  severity: "warning",
  title: say("check.cc-22"),
  source: say("basis.cc-22"),
  rows: differing,
};

/** Right as far as it is printed: 89.97 for 89.974. */
function differing(row: IndicatorRow, input: ReportInput): Finding[] {
  const { actual, target, subject } = row;
  if (actual?.reading.base == null || target === null || !has(subject, input.words.indicators.totalCosts)) return [];
  if (!(actual.reading.value !== null && actual.reading.value === target.reading.value)) return [];
  const funds = fundsRate(input, row.list);
  if (funds === null) return [];
  const cost = new Big(actual.reading.value);
  const decimals = actual.reading.value.split(".")[1]?.length ?? 0;
  const near = cost
    .minus(funds.spent)
    .abs()
    .lte(new Big(0.5).times(new Big(10).pow(-decimals)));
  if (cost.eq(funds.spent) || (near && decimals > 0) || cost.div(funds.budget).gt(widest)) return [];
  return [
    makeFinding(totalCost, {
      severity: near ? "info" : "warning",
      places: [figure(actual.path), figure(funds.path)],
      say: say("finding.total-cost", { name: row.name, actual: actual.text, spent: funds.spent.toFixed() }),
      advice: say("advice.total-cost"),
    }),
  ];
}

/** More than the budget many times over is another unit: 元 for 万元. */
const widest = 100;
