import { prefixOp, prefixWords } from "../lexicon/operators.js";
import { makeReading, type Op } from "../reading.js";
import { dueOf } from "./due.js";
import { cellProblem, quantityFacts } from "./facts.js";
import { quantitiesOf, type Rule, wordsAfter, wordsBefore } from "./rule.js";

/** 部门职工认可度≥90%, 发放2万套资料: one value with its name. */
export const named: Rule = (cell) => {
  const quantities = quantitiesOf(cell);
  const [quantity] = quantities;
  const due = dueOf(cell);
  if (quantity === undefined || quantities.length > 1 || due === "several") return null;
  const name = wordsBefore(cell, quantity.start);
  const facts = quantityFacts(quantity);
  return makeReading(cell.text, "text", {
    ...facts,
    op: facts.op ?? leadOp(name),
    due,
    name,
    tail: wordsAfter(cell, quantity.end),
    problem: quantity.weak ? cellProblem(cell, "bare-in-text", { number: quantity.value }) : null,
  });
};

/** ≥目标值的95%. */
function leadOp(name: string): Op | null {
  const word = prefixWords.at(name, 0);
  return word === null ? null : prefixOp(word);
}
