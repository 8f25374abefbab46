/** 减少3.09万 beside amounts in 万元: the word 元 is missing (CC-30). */
import { say } from "../../say.js";
import type { Check } from "../check.js";
import { findingOfHits } from "../text/hits.js";
import { type Passage, passagesOf } from "../text/passages.js";
import type { Fact } from "./fact.js";
import { readFacts } from "./read-facts.js";

export const bareMoney: Check = {
  code: "CC-30",
  severity: "warning",
  title: say("check.cc-30-text"),
  source: say("basis.cc-30-text"),
  run: (input) =>
    findingOfHits(
      passagesOf(input)
        .filter(({ kind }) => kind === "long")
        .flatMap((passage) => bareIn(passage).map(({ from, to }) => ({ passage, from, to }))),
      { code: "CC-30", severity: "warning", say: "finding.bare-money", advice: "advice.bare-money" },
    ),
};

/** Named as money, or among amounts of money in the same sentence. What it counts must not follow: 2万套, 3万余份. */
function bareIn({ text }: Passage): Fact[] {
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
