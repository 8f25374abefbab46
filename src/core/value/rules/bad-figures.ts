import { makeReading } from "../reading.js";
import { cellProblem, shorten } from "./facts.js";
import type { Rule } from "./rule.js";

/** "1，2", "1:3", "12 345", 2022年13月: figures that cannot be one value. */
export const badFigures: Rule = (cell) => {
  const bad = cell.pieces.find((piece) => piece.type === "bad");
  if (bad !== undefined)
    return makeReading(cell.text, "unclear", { problem: cellProblem(cell, bad.code, { part: shorten(bad.text) }) });
  const clash = cell.pieces.some((piece) => piece.type === "quantity" && piece.clash);
  return clash ? makeReading(cell.text, "unclear", { problem: cellProblem(cell, "operators-clash") }) : null;
};
