/** What the whole project cost is what was spent: a ceiling copied as the result is not (CC-22). */
import Big from "big.js";
import type { Ledger } from "../../form/ledger.js";
import { type FundsRate, fundsRate } from "../../reading/funds-rate.js";
import { has } from "../../reading/indicator-kinds.js";
import type { Cell, IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import { splitUnit } from "../../value/fields/split-unit.js";
import { toKept } from "../../value/written.js";
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
  const cost = asKept(actual, funds, input.ledger);
  const decimals = actual.reading.value.split(".")[1]?.length ?? 0;
  const step = new Big(10).pow(-decimals).times(cost.eq(0) ? 1 : cost.div(actual.reading.value));
  const near = cost.minus(funds.spent).abs().lte(step.div(2));
  if (cost.eq(funds.spent) || (near && decimals > 0) || cost.div(funds.budget).gt(widest)) return [];
  return [
    makeFinding(totalCost, {
      severity: near ? "info" : "warning",
      places: [figure(actual.path), figure(funds.path)],
      say: say("finding.total-cost", {
        name: row.name,
        actual: actual.text,
        spent: writtenAmount(input.ledger, funds.path, funds.spent),
      }),
      advice: say("advice.total-cost"),
    }),
  ];
}

/** What an amount with its unit, or one without in that of the funds' table, is in the unit that the funds are kept in. */
function asKept({ reading }: Cell, { path }: FundsRate, ledger: Ledger): Big {
  const spec = ledger.field(path)?.spec ?? {};
  return reading.unit === null
    ? new Big(toKept(reading.value ?? "0", spec))
    : new Big(reading.base ?? "0").abs().div(`1e${splitUnit(spec.unit).power}`);
}

/** More than the budget many times over is another unit: 元 for 万元. */
const widest = 100;
