import Big from "big.js";
import { scalePower } from "../lexicon/scales.js";
import { unitName } from "../lexicon/units.js";
import { makeReading, type Reading } from "../reading.js";
import type { Piece, Quantity } from "../scan/piece.js";
import { baseOf, cellProblem, isPercent } from "./facts.js";
import { type Cell, quantitiesOf, type Rule, wordsAfter, wordsBefore } from "./rule.js";

/** 90%-95%, 5至8家, 5000万-1亿元, ±10%, 20±2℃, ≥90%且≤95%. */
export const range: Rule = (cell) => {
  const values = quantitiesOf(cell);
  const [first, second] = values;
  if (first === undefined || values.length > 2) return null;
  if (second === undefined) return markBefore(cell, first) === "±" ? within(cell, first, "0", first) : null;
  if (clipped.test(cell.clean.slice(first.end, Math.min(second.start, first.end + 4))) && second.op?.startsWith("<"))
    return between(cell, first, second);
  const mark = markBefore(cell, second);
  if (mark === null)
    return first.end === second.start && bounds(first, second) ? between(cell, ...inOrder(first, second)) : null;
  if (mark === "±") return around(cell, first, second);
  if (bounds(first, second) && mark !== "-" && mark !== "~") return between(cell, ...inOrder(first, second));
  return joins.has(mark) && first.end < second.start ? between(cell, first, second) : null;
};

/** 90%≤X<95%: the name between two limits. */
const clipped = /^(?:≤|<=?)[A-Za-z]$/;

const joins = new Set(["-", "--", "~", "至", "到"]);

/** The one mark right before a value. */
function markBefore(cell: Cell, value: Quantity): string | null {
  const before: Piece | undefined = cell.pieces[cell.pieces.indexOf(value) - 1];
  return before?.type === "mark" && before.end === value.start ? before.text : null;
}

/** One lower and one upper bound. */
function bounds(a: Quantity, b: Quantity): boolean {
  return a.op !== null && b.op !== null && a.op !== "=" && b.op !== "=" && a.op[0] !== b.op[0];
}

function inOrder(a: Quantity, b: Quantity): [Quantity, Quantity] {
  return a.op?.startsWith(">") ? [a, b] : [b, a];
}

function between(cell: Cell, first: Quantity, second: Quantity): Reading | null {
  const unit = second.unit ?? first.unit;
  if (first.unit !== null && second.unit !== null && unitName(first.unit) !== unitName(second.unit)) return null;
  const shared = first.unit === null && first.scale === "" ? second.scale : first.scale;
  const from = baseOf({ value: first.value, scale: shared, unit });
  const to = baseOf({ value: second.value, scale: second.scale, unit });
  const reversed = new Big(from).gt(to);
  return makeReading(cell.text, "range", {
    unit,
    from: reversed ? to : from,
    to: reversed ? from : to,
    openFrom: isOpen(reversed ? second : first),
    openTo: isOpen(reversed ? first : second),
    approx: first.approx || second.approx,
    scale: scalePower(shared) === scalePower(second.scale) ? second.scale : "",
    name: wordsBefore(cell, first.start),
    tail: wordsAfter(cell, second.end),
    problem: reversed ? cellProblem(cell, "range-reversed") : null,
  });
}

/** > and <, and 90%(不含). */
function isOpen({ op, edge }: Quantity): boolean {
  return op === ">" || op === "<" || edge === "out";
}

/** 20±2℃; 100吨±10% is a tenth up or down. */
function around(cell: Cell, middle: Quantity, spread: Quantity): Reading {
  const share = isPercent(spread.unit) && !isPercent(middle.unit) && middle.unit !== null;
  const base = baseOf({
    value: middle.value,
    scale: middle.scale || (middle.unit === null ? spread.scale : ""),
    unit: middle.unit ?? spread.unit,
  });
  if (!share) return within(cell, middle, base, spread);
  const width = new Big(base).times(baseOf(spread)).times("0.01").abs();
  return makeReading(cell.text, "range", {
    unit: middle.unit,
    from: new Big(base).minus(width).toFixed(),
    to: new Big(base).plus(width).toFixed(),
  });
}

function within(cell: Cell, first: Quantity, middle: string, spread: Quantity): Reading {
  const width = new Big(baseOf(spread)).abs();
  return makeReading(cell.text, "range", {
    unit: spread.unit ?? first.unit,
    from: new Big(middle).minus(width).toFixed(),
    to: new Big(middle).plus(width).toFixed(),
  });
}
