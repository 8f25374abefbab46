/** A price for each and how many there are make no more than there was to spend (CC-22). */
import Big from "big.js";
import { fundsRate } from "../../reading/funds-rate.js";
import { type Cell, type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import { commonRun } from "../../reading/name-similarity.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { keptInYuan, roundedAmount, writtenUnit } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const priceTimesCount: ReportCheck = {
  code: "CC-22",
  severity: "warning",
  title: say("check.cc-22"),
  source: say("basis.cc-22"),
  whole: beyondFunds,
};

/** 低保标准 530元/人·月 and 低保发放人数 21933人 share their words and the unit that is paid. */
function beyondFunds(input: ReportInput): Finding[] {
  const rows = indicatorRows(input.ledger);
  return rows.flatMap((price) => {
    const funds = fundsRate(input, price.list);
    const each = eachOf(price);
    const paid = priceOf(each);
    if (funds === null || each === null || paid === null) return [];
    const counts = rows.filter((row) => row.list === price.list && countsSame(row, price, paid.each));
    const [count] = counts;
    const many = count?.target?.reading.base;
    if (count === undefined || many == null) return [];
    const cost = paid.value.times(many);
    const budget = keptInYuan(input.ledger, funds.path, funds.budget);
    if (cost.lte(budget.times(farBeyond))) return [];
    return [findingOf(input, price, count, { each, cost, budget, path: funds.path })];
  });
}

/** Once a year at least; a total of several sources of money may be twice this one. */
const farBeyond = 3;

/** Where the target is a limit, the price that was paid may lie far below it: the actual price counts. */
function eachOf({ target, actual }: IndicatorRow): Cell | null {
  return target?.reading.op?.startsWith("<") === true ? actual : target;
}

function priceOf(cell: Cell | null): { value: Big; each: string } | null {
  const match = /^(?:元|万元)\/(人|户|亩|名|个|家|台|套)/.exec(cell?.reading.unit ?? "");
  const base = cell?.reading.base;
  return match === null || base == null ? null : { value: new Big(base), each: match[1] ?? "" };
}

function countsSame(row: IndicatorRow, price: IndicatorRow, each: string): boolean {
  const { target } = row;
  if (row === price || target?.reading.kind !== "number" || target.reading.unit !== each) return false;
  return commonRun(row.subject, price.subject) >= sharedWords;
}

const sharedWords = 4;

interface Beyond {
  /** The price that was counted with. */
  readonly each: Cell;
  /** Both in 元. */
  readonly cost: Big;
  readonly budget: Big;
  /** Of the funds. */
  readonly path: string;
}

function findingOf(
  { ledger }: ReportInput,
  price: IndicatorRow,
  count: IndicatorRow,
  { each, cost, budget, path }: Beyond,
): Finding {
  return makeFinding(priceTimesCount, {
    places: [figure(each.path), figure(count.at("indicator.target"))],
    say: say("finding.price-times-count", {
      price: price.name,
      each: each.text,
      count: count.name,
      many: count.target?.text,
      cost: roundedAmount(ledger, path, cost),
      budget: roundedAmount(ledger, path, budget),
      unit: writtenUnit(ledger, path),
    }),
    advice: say("advice.price-times-count"),
  });
}
