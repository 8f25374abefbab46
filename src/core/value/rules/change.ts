import Big from "big.js";
import { changeSign, changeWords } from "../lexicon/phrases.js";
import { makeReading } from "../reading.js";
import { dueOf } from "./due.js";
import { cellProblem, quantityFacts } from "./facts.js";
import { type Cell, quantitiesOf, type Rule, wordsAfter, wordsBefore } from "./rule.js";

/** 增加5栋, 同比增长10%, 减少3.09万. The base of a decrease is negative; 提高到95% is a level, not a change. 零增长 limits. */
export const change: Rule = (cell) => {
  if (cell.clean.endsWith("零增长"))
    return makeReading(cell.text, "change", { op: "<=", value: "0", base: "0", name: cell.clean.slice(0, -3) });
  const quantities = quantitiesOf(cell);
  const [quantity] = quantities;
  if (quantity === undefined || quantities.length > 1 || quantity.weak) return null;
  const due = dueOf(cell);
  const before = wordsBefore(cell, quantity.start);
  const minus = before.endsWith("-");
  const lead = before.replace(/为?-?$/, "");
  const verb = changeWords.endOf(lead);
  if (verb === null) return null;
  const facts = inPercent(quantityFacts(quantity));
  const sign = changeSign(verb);
  const base = new Big(facts.base ?? "0")
    .abs()
    .times(minus ? -1 : sign)
    .toFixed();
  return makeReading(cell.text, "change", {
    ...facts,
    value: new Big(facts.value ?? "0").abs().toFixed(),
    base,
    name: lead.slice(0, lead.length - verb.length),
    tail: wordsAfter(cell, quantity.end),
    due: due === "several" ? null : due,
    problem: doubtOf(cell, verb, sign, { minus, unit: quantity.unit }),
  });
};

/** Nobody knows what is left when something falls by more than all of it; 下降-3% is nearly always the fall itself. */
function doubtOf(cell: Cell, verb: string, sign: 1 | -1, { minus, unit }: { minus: boolean; unit: string | null }) {
  if (sign > 0) return null;
  if (minus) return cellProblem(cell, "minus-in-change", { verb });
  return unit === "倍" ? cellProblem(cell, "fewer-times") : null;
}

/** 增长1倍 is growth by 100%. */
function inPercent(facts: ReturnType<typeof quantityFacts>): ReturnType<typeof quantityFacts> {
  if (facts.unit !== "倍") return facts;
  const percent = new Big(facts.base ?? "0").times(100).toFixed();
  return { ...facts, value: percent, base: percent, unit: "%", scale: "" };
}
