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
    return makeReading(cell.text, "multiple", {
      parts: parts.length > 1 ? parts : [],
      problem: cellProblem(cell, "several-values", { count: String(several ? datesOf(cell).length + 1 : values) }),
    });
  };
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
