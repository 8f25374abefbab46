/** So many at so much each make the amount beside them: 20台，单价5000元，共10万元 (CC-04). */
import type Big from "big.js";
import { roundedOf } from "../../reading/facts/derived-percent.js";
import type { Fact } from "../../reading/facts/fact.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { type Passage, passagesOf } from "../../reading/passages.js";
import { span } from "../../reading/place.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const productSentences: ReportCheck = {
  code: "CC-04",
  severity: "error",
  title: say("check.cc-04-product"),
  source: say("basis.cc-04-product"),
  whole: (input) =>
    passagesOf(input)
      .filter(({ kind, roles }) => kind === "long" || roles.includes("goal.expected"))
      .flatMap(productsIn),
};

/** A count, a price and a total, side by side in one sentence, and no other number among them. */
function productsIn(passage: Passage): Finding[] {
  const facts = readFacts(passage.text);
  return facts.flatMap((total, index) => {
    const [one, other] = [facts[index - 2], facts[index - 1]];
    if (one === undefined || other === undefined || !isTotal(total)) return [];
    const [price, count] = isPrice(other) ? [other, one] : [one, other];
    const fits = [one, other].every((fact) => fact.sentence === total.sentence && isExact(fact));
    if (!fits || !isPrice(price) || !isCount(count, price)) return [];
    const product = price.value.times(count.value);
    const room = roundedOf(price).half.times(count.value).plus(roundedOf(total).half);
    if (product.minus(total.value).abs().lte(room)) return [];
    return [findingOf(passage, { price, count, total, product })];
  });
}

function isExact({ kind, approx, op, inside }: Fact): boolean {
  return kind === "level" && !approx && op === null && !inside;
}

function isTotal(fact: Fact): boolean {
  return (
    isExact(fact) &&
    fact.unit === "元" &&
    /(?:共计?|合计|总计|计|总额为?|总价为?|金额为?|资金为?|经费为?|费用为?|需|安排)(?:\p{Script=Han}{0,4})$/u.test(
      fact.before.trim(),
    )
  );
}

/** 单价5000元, 每台5000元, 5000元/台. */
function isPrice({ unit, before }: Fact): boolean {
  return (
    unit?.startsWith("元/") === true ||
    (unit === "元" &&
      /(?:单价|均价|每\p{Script=Han}{1,2}|人均|标准)(?:平均)?(?:每年)?(?:约?为|是)?$/u.test(before.trim()))
  );
}

/** What is paid for, in the unit that the price names. */
function isCount({ unit, scale }: Fact, price: Fact): boolean {
  if (unit === null || unit === "%" || unit.startsWith("元") || scale !== "") return false;
  const each =
    price.unit?.split("/")[1] ??
    /每(\p{Script=Han}{1,2}?)(?:平均)?(?:每年)?(?:约?为|是)?$/u.exec(price.before.trim())?.[1];
  return each === undefined || each === unit || unit.includes(each) || each.includes(unit);
}

interface Product {
  readonly price: Fact;
  readonly count: Fact;
  readonly total: Fact;
  readonly product: Big;
}

function findingOf(passage: Passage, { price, count, total, product }: Product): Finding {
  const yuan = total.scale === "" ? product : product.div(total.scale === "亿" ? 100_000_000 : 10_000);
  return makeFinding(productSentences, {
    places: [total, count, price].map(({ from, to }) => span(passage.path, from, to)),
    say: say("finding.product", {
      label: passage.label,
      count: count.written,
      price: price.written,
      total: total.written,
      right: `${yuan.toFixed()}${total.scale}元`,
    }),
    advice: say("advice.product"),
  });
}
