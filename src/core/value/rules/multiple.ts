import Big from "big.js";
import { changeWords } from "../lexicon/phrases.js";
import { perYear } from "../per-year.js";
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
    const whole = levelOf(cell, read) ?? wholeOf(parts) ?? yearlyOf(parts);
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

/** 每月1次，全年12次: the year's figure, which says all that the other does. */
function yearlyOf(parts: readonly Reading[]): Reading | null {
  const [one, other, more] = parts;
  const [each, total] = one?.period == null ? [other, one] : [one, other];
  if (each?.period == null || each.base === null || total?.base == null || more !== undefined) return null;
  const ofYear =
    total.kind === "number" && total.unit === each.unit && /^(?:全年|年度|当年|共|合计|总计|累计)/.test(total.text);
  const enough = new Big(total.base).gte(new Big(each.base).times(perYear(each)));
  return ofYear && enough ? { ...total, op: total.op ?? each.op } : null;
}

/** 由10天缩短至5天: what it came to. */
function levelOf(cell: Cell, read: (text: string) => Reading): Reading | null {
  const [first, second, more] = quantitiesOf(cell);
  if (first === undefined || second === undefined || more !== undefined || cell.clean.length > longestLevel)
    return null;
  const between = cell.clean.slice(first.end, second.start);
  const verb = changeWords.endOf(between.slice(0, -1));
  const leads =
    /[由从](?:原来的?|上年的?|目前的?)?$/.test(cell.clean.slice(0, first.start)) && /[至到为]$/.test(between);
  if (!leads || verb === null || first.unit !== second.unit) return null;
  const came = read(`${verb}至${cell.clean.slice(second.start)}`);
  return came.base === null || came.problem !== null ? null : came;
}

const longestLevel = 60;

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
