import Big from "big.js";
import { changeSign, changeWords } from "../lexicon/phrases.js";
import { makeReading } from "../reading.js";
import { quantityFacts } from "./facts.js";
import { quantitiesOf, type Rule, wordsAfter, wordsBefore } from "./rule.js";

/** 增加5栋, 同比增长10%, 减少3.09万. The base of a decrease is negative; 提高到95% is a level, not a change. 零增长 limits. */
export const change: Rule = (cell) => {
  if (cell.clean.endsWith("零增长"))
    return makeReading(cell.text, "change", { op: "<=", value: "0", base: "0", name: cell.clean.slice(0, -3) });
  const quantities = quantitiesOf(cell);
  const [quantity] = quantities;
  if (quantity === undefined || quantities.length > 1 || quantity.weak) return null;
  const before = wordsBefore(cell, quantity.start);
  const lead = before.endsWith("为") ? before.slice(0, -1) : before;
  const verb = changeWords.endOf(lead);
  if (verb === null) return null;
  const facts = quantityFacts(quantity);
  const base = new Big(facts.base ?? "0").abs().times(changeSign(verb)).toFixed();
  return makeReading(cell.text, "change", {
    ...facts,
    value: new Big(quantity.value).abs().toFixed(),
    base,
    name: lead.slice(0, lead.length - verb.length),
    tail: wordsAfter(cell, quantity.end),
  });
};
