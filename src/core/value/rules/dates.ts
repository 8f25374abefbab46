import { doneWords } from "../lexicon/phrases.js";
import { makeReading, type Reading } from "../reading.js";
import type { DatePiece } from "../scan/piece.js";
import { cellProblem, isNeutral } from "./facts.js";
import { type Cell, datesOf, type Rule, wordsAfter, wordsBefore } from "./rule.js";

/** 2022年, 2024.6.10, 12月底前, 2023.07-2024.01. A year inside words (2020年增设) is no target. */
export const dates: Rule = (cell) => {
  if (cell.pieces.some((piece) => piece.type === "quantity" && !piece.weak)) return null;
  const found = datesOf(cell);
  const [first, second] = found;
  if (first === undefined || found.length > 2) return null;
  if (second !== undefined)
    return joined(cell, first, second) ? span(cell, first.from, withYear(second.to, first.from)) : null;
  if (!standsAlone(cell, first)) return null;
  if (first.from !== first.to && first.op === null) return span(cell, first.from, first.to);
  const tail = wordsAfter(cell, first.end);
  if (first.maybeNumber !== null && tail === "") return numberOrDate(cell, first, first.maybeNumber);
  return makeReading(cell.text, "date", { op: first.op, value: first.to, name: wordsBefore(cell, first.start), tail });
};

function joined(cell: Cell, first: DatePiece, second: DatePiece): boolean {
  const between = cell.pieces.filter((piece) => piece.start >= first.end && piece.end <= second.start);
  return between.length === 1 && between[0]?.type === "mark" && joins.has(between[0].text);
}

const joins = new Set(["-", "--", "~", "至", "到"]);

function span(cell: Cell, from: string, to: string): Reading {
  const reversed = from > to && from.startsWith("-") === to.startsWith("-");
  const [low, high] = reversed ? [to, from] : [from, to];
  return makeReading(cell.text, "range", {
    from: low,
    to: high,
    dates: true,
    problem: reversed ? cellProblem(cell, "range-reversed") : null,
  });
}

/** 2022年6月至12月: the second end takes the year of the first. */
function withYear(date: string, other: string): string {
  return date.startsWith("--") && !other.startsWith("--") ? `${other.slice(0, 4)}${date.slice(1)}` : date;
}

/** A limit stands among any words; a plain date only among words that name nothing, or say what is done by then. */
function standsAlone(cell: Cell, date: DatePiece): boolean {
  if (date.op !== null) return true;
  const before = wordsBefore(cell, date.start);
  const after = wordsAfter(cell, date.end);
  return (isNeutral(before) || /(?:时间|日期|时限|期限|节点|进度|时点)$/.test(before)) && isDone(after);
}

function isDone(words: string): boolean {
  let at = 0;
  while (at < words.length) {
    const word = doneWords.at(words, at);
    if (word === null) return false;
    at += word.length;
  }
  return true;
}

function numberOrDate(cell: Cell, date: DatePiece, number: string): Reading {
  return makeReading(cell.text, "number", {
    value: number,
    base: number,
    problem: cellProblem(cell, "date-or-number", { number, date: date.from }),
  });
}
