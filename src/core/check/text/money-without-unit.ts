/** 减少3.09万 beside amounts in 万元: the word 元 is missing (CC-30). */

import type { Fact } from "../../reading/facts/fact.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { findingOfHits } from "../finding-of-hits.js";

export const moneyWithoutUnit: ReportCheck = {
  code: "CC-30",
  severity: "warning",
  title: say("check.cc-30-text"),
  source: say("basis.cc-30-text"),
  whole: (input) =>
    findingOfHits(
      moneyWithoutUnit,
      passagesOf(input)
        .filter(({ kind }) => kind === "long")
        .flatMap((passage) => withoutUnit(passage).map(({ from, to }) => ({ passage, from, to }))),
      { say: "finding.bare-money", advice: "advice.bare-money" },
    ),
};

/** Named as money, or among amounts of money in the same sentence. What it counts must not follow: 2万套, 3万余份. */
function withoutUnit({ text }: Passage): Fact[] {
  const facts = readFacts(text);
  return facts.filter((fact) => {
    if (fact.unit !== null || !/[万亿]$/.test(fact.scale) || /^\s*\p{Script=Han}/u.test(text.slice(fact.to)))
      return false;
    const beside = facts.some(({ unit, sentence }) => unit === "元" && Math.abs(sentence - fact.sentence) <= 1);
    return moneyName.test(fact.before) || (beside && (fact.kind === "change" || fact.name === ""));
  });
}

const moneyName =
  /(?:经费|资金|支出|收入|投入|补助|补贴|奖励|费用|金额|预算|决算|拨款|投资|成本|税收|产值|营收|总额|利润|工资|奖金|费)(?:为|共|共计|合计|达|约|是)*$/;
