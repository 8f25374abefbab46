import { unitName } from "../lexicon/units.js";
import { makeReading, type Reading } from "../reading.js";
import type { Quantity } from "../scan/piece.js";
import { piecesOf } from "../scan/pieces.js";
import { baseOf, cellProblem, isNeutral, isPercent } from "./facts.js";
import type { Cell, Rule } from "./rule.js";

/** [90%,100%], (0,5], 满意度[90,95)%, [90%,+∞), 0<x≤5: a square bracket includes its end, a round one does not. */
export const interval: Rule = (cell) => {
  if (cell.clean.length > longest) return null;
  const match = written.exec(cell.clean);
  if (match === null) return clipped(cell);
  const [, name = "", open = "", low = "", high = "", close = "", unit = ""] = match;
  const round = open === "(" && close === ")";
  const from = endAt(low, unit, "-");
  const to = endAt(high, unit, "+");
  if (from === null || to === null || (from === endless && to === endless)) return null;
  if (from === endless || to === endless) {
    const op = from === endless ? (close === ")" ? "<" : "<=") : open === "(" ? ">" : ">=";
    return limit(cell, name, op, from === endless ? to : from);
  }
  // (1,234) may be one number in brackets.
  if (round && from.unit === null && to.unit === null)
    return makeReading(cell.text, "unclear", { problem: cellProblem(cell, "comma-number") });
  return between(cell, name, { end: from, open: open === "(" }, { end: to, open: close === ")" });
};

const longest = 120;
const written =
  /^([^\d[(【,]{0,40})([[(【])([^,;~[\]()【】]{1,20})[,;~]([^,;~[\]()【】]{1,20})([\])】])([^\d()[\]]{0,8})$/;

/** 0<x≤5, 90%≤满意度<95%: the name between its two limits. */
function clipped(cell: Cell): Reading | null {
  const [, low = "", below = "", name = "", above = "", high = ""] = aroundName.exec(cell.clean) ?? [];
  const from = endAt(low, "", "-");
  const to = endAt(high, "", "+");
  if (from === null || to === null || from === endless || to === endless) return null;
  return between(
    cell,
    /^\w$/.test(name) ? "" : name,
    { end: from, open: below === "<" },
    { end: to, open: above === "<" },
  );
}

const aroundName = /^([^<≤=]{1,20})(<=|≤|<)([A-Za-z]|\p{Script=Han}{1,10})(<=|≤|<)([^<≤=]{1,20})$/u;

const endless = Symbol("no end");

type End = Quantity | typeof endless;

/** One end of the interval, with the unit behind the bracket where it has none of its own. */
function endAt(text: string, unit: string, side: "+" | "-"): End | null {
  if (text === "∞" || text === `${side}∞`) return endless;
  for (const written of [text, `${text}${unit}`]) {
    const [piece, more] = piecesOf(written);
    const plain = piece?.type === "quantity" && piece.op === null && !piece.approx && more === undefined;
    if (plain && (piece.unit !== null || written !== text || unit === "")) return piece;
  }
  return null;
}

function limit(cell: Cell, name: string, op: Reading["op"], end: End | null): Reading | null {
  if (end === null || end === endless) return null;
  const { value, scale, unit } = end;
  const kind = isNeutral(name) ? (isPercent(unit) ? "percent" : "number") : "text";
  return makeReading(cell.text, kind, { op, value, scale, unit, base: baseOf(end), name: kind === "text" ? name : "" });
}

interface Bound {
  readonly end: Quantity;
  readonly open: boolean;
}

function between(cell: Cell, name: string, low: Bound, high: Bound): Reading | null {
  const unit = high.end.unit ?? low.end.unit;
  const [a, b] = [low.end.unit ?? unit, high.end.unit ?? unit];
  if (a !== null && b !== null && unitName(a) !== unitName(b)) return null;
  const scale = low.end.unit === null && low.end.scale === "" ? high.end.scale : low.end.scale;
  const from = baseOf({ value: low.end.value, scale, unit });
  const to = baseOf({ value: high.end.value, scale: high.end.scale, unit });
  const reversed = Number(from) > Number(to);
  return makeReading(cell.text, "range", {
    unit,
    from: reversed ? to : from,
    to: reversed ? from : to,
    openFrom: reversed ? high.open : low.open,
    openTo: reversed ? low.open : high.open,
    name,
    problem: reversed ? cellProblem(cell, "range-reversed") : null,
  });
}
