/** A cost is bounded from above: ≥ asks for more to be spent (CC-31). */
import { classOf, has, isMoney } from "../../reading/indicator-kinds.js";
import { type IndicatorRow, indicatorRows } from "../../reading/indicator-rows.js";
import type { IndicatorLists } from "../../reading/indicator-words.js";
import { say } from "../../say.js";
import { unitDimension } from "../../value/lexicon/units.js";
import type { ReportCheck } from "../check.js";
import { findingOfRows } from "../finding-of-rows.js";

export const costFloor: ReportCheck = {
  code: "CC-31",
  severity: "warning",
  title: say("check.cc-31"),
  source: say("basis.cc-31"),
  whole: ({ ledger, words }) =>
    findingOfRows(
      costFloor,
      indicatorRows(ledger).filter((row) => asksForMore(row, words.indicators)),
      { kind: "cost-floor", role: "indicator.target" },
    ),
};

/** What was saved, and what each person is paid at least, may be more. */
function asksForMore(row: IndicatorRow, lists: IndicatorLists): boolean {
  const { target, subject } = row;
  if (target === null || classOf(row, lists) !== "cost") return false;
  if (has(subject, lists.moreCost) && !spent.test(subject)) return false;
  const { op, unit } = target.reading;
  if (op !== ">=" && op !== ">") return false;
  const [money, each] = unit?.split("/") ?? [];
  if (each === undefined) return isMoney(target.reading, subject, lists);
  return unitDimension(money ?? "") === "money" && prices.test(subject);
}

/** Whatever the money is for: what was spent of it is bounded (生均补助成本), what was saved is not. */
const spent = /^(?!.*(?:节约|节省|节支|降低|减少|压减)).*(?:成本|造价)$/;

/** What a thing costs to make, beside what a person is given at least (600元/人). */
const prices = /(?:成本|造价|单价)$/;
