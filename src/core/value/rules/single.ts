import { changeSign, changeWords } from "../lexicon/phrases.js";
import { unitWords } from "../lexicon/units.js";
import { makeReading, type Op } from "../reading.js";
import { dueOf } from "./due.js";
import { isNeutral, isPercent, quantityFacts } from "./facts.js";
import { quantitiesOf, type Rule, wordsAfter, wordsBefore } from "./rule.js";

/** ≥500家, 23万㎡, 95%, 2000家企业获得政策支持, 每亩1600元: one value, not named by the words before it. */
export const single: Rule = (cell) => {
  const quantities = quantitiesOf(cell);
  const [quantity] = quantities;
  const due = dueOf(cell);
  if (quantity === undefined || quantities.length > 1 || quantity.weak || due === "several") return null;
  const lead = wordsBefore(cell, quantity.start);
  const level = levelOp(lead);
  const per = perUnit(lead);
  if (!isNeutral(lead) && level === null && per === null) return null;
  const facts = quantityFacts(quantity);
  return makeReading(cell.text, isPercent(facts.unit) ? "percent" : "number", {
    ...facts,
    op: facts.op ?? level,
    unit: per === null || facts.unit === null || isPercent(facts.unit) ? facts.unit : `${facts.unit}/${per}`,
    due,
    tail: wordsAfter(cell, quantity.end),
  });
};

/** 提高到 and 降至 lead to a level. */
function levelOp(lead: string): Op | null {
  const last = lead.at(-1);
  if (last !== "到" && last !== "至") return null;
  const short = shortVerbs.get(lead.slice(0, -1));
  if (short !== undefined) return short;
  const verb = changeWords.endOf(lead.slice(0, -1));
  if (verb === null || !isNeutral(lead.slice(0, -1 - verb.length))) return null;
  return changeSign(verb) > 0 ? ">=" : "<=";
}

const shortVerbs = new Map<string, Op>([
  ["降", "<="],
  ["减", "<="],
  ["升", ">="],
  ["增", ">="],
]);

/** 每亩 → 亩, 每人每天 → 人·天, 户均 → 户. */
function perUnit(lead: string): string | null {
  if (lead.endsWith("均") && unitWords.has(lead.slice(0, -1))) return lead.slice(0, -1);
  const parts = lead.split("每").slice(1);
  const whole = lead.startsWith("每") && parts.length > 0 && parts.length < 4;
  return whole && parts.every((part) => unitWords.has(part)) ? parts.join("·") : null;
}
