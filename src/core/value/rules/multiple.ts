import Big from "big.js";
import { makeReading, type Reading } from "../reading.js";
import { dueOf } from "./due.js";
import { cellProblem } from "./facts.js";
import { type Cell, datesOf, quantitiesOf, type Rule } from "./rule.js";

/** Several values in one cell; `read` reads each clause that holds one. */
export function multiple(read: (text: string) => Reading): Rule {
  return (cell) => {
    const limits = datesOf(cell).filter((date) => date.op !== null);
    const quantities = quantitiesOf(cell);
    const strong = quantities.filter((quantity) => !quantity.weak);
    const values = strong.length + limits.length + (strong.length === 0 ? datesOf(cell).length - limits.length : 0);
    const several = strong.length === 1 && dueOf(cell) === "several";
    if (strong.length === 1 ? !several : values < 2) return null;
    const parts = clauses(cell).map(read).filter(isValued);
    const whole = wholeOf(parts);
    if (whole !== null) return { ...whole, text: cell.text };
    return makeReading(cell.text, "multiple", {
      parts: parts.length > 1 ? parts : [],
      problem: cellProblem(cell, "several-values", { count: String(several ? datesOf(cell).length + 1 : values) }),
    });
  };
}

/** 205个，其中城区120个，乡镇85个: the first value, whose parts follow in its own unit and are not more than it. */
function wholeOf(parts: readonly Reading[]): Reading | null {
  const [whole, first, ...others] = parts;
  if (whole?.base == null || first === undefined || !first.text.startsWith("其中")) return null;
  let sum = new Big(0);
  for (const { base, unit } of [first, ...others]) {
    if (base === null || unit !== whole.unit) return null;
    sum = sum.plus(base);
  }
  return whole.kind === "number" && whole.problem === null && sum.lte(whole.base) ? whole : null;
}

const enders = new Set([",", ";", "、", "。", "|"]);

/** The cell cut at its commas and stops (never inside a number, where they are no marks). */
function clauses(cell: Cell): string[] {
  const cuts = cell.pieces.filter((piece) => piece.type === "mark" && enders.has(piece.text));
  if (cuts.length === 0 || cuts.length > mostClauses) return [];
  const starts = [0, ...cuts.map((cut) => cut.end)];
  return starts
    .map((start, index) => cell.clean.slice(start, cuts[index]?.start ?? cell.clean.length))
    .filter((clause) => clause !== "");
}

const mostClauses = 50;

function isValued(reading: Reading): boolean {
  return reading.kind !== "qualitative" && reading.kind !== "none" && reading.kind !== "multiple";
}
