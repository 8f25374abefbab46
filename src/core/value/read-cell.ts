import { ByText } from "../by-text.js";
import { cleanCell } from "./clean.js";
import { prefixWords } from "./lexicon/operators.js";
import { makeReading, type Reading } from "./reading.js";
import { baseOf, cellProblem, shorten } from "./rules/facts.js";
import { hasLeftover } from "./rules/leftover.js";
import { saysNone } from "./rules/none.js";
import { type Cell, quantitiesOf } from "./rules/rule.js";
import { rulesWith } from "./rules.js";
import type { Piece } from "./scan/piece.js";
import { piecesOf } from "./scan/pieces.js";

/** Reads a target or actual cell. Any text gives a reading; one that is not certain carries its problem. */
export function readCell(text: string): Reading {
  return readings.of(text, (one) => readWith(one, rules));
}

/** Whether a reading of the text would be of the kind `none`, without reading the rest. */
export function readsAsNone(text: string): boolean {
  return saysNone(trimPunctuation(cleanCell(text)));
}

/** Within one turn a cell is read for its field, its score and its card. */
const readings = new ByText<Reading>(4000);

/** Clauses are read without looking for several values again, so that the work stays in step with the length. */
const clauseRules = rulesWith((text) => makeReading(text, "unclear"));
const rules = rulesWith((text) => readWith(text, clauseRules));

function readWith(text: string, rules: ReturnType<typeof rulesWith>): Reading {
  const cell = cellOf(text);
  for (const rule of rules) {
    const reading = rule(cell);
    if (reading !== null) return withDoubt(reading, cell);
  }
  return makeReading(text, "unclear", {
    problem: cellProblem(cell, prefixWords.has(cell.clean) ? "number-missing" : "unclear"),
  });
}

/** What is read but not certain: a spoken number (3万5人), or 不含 with nothing that it could be left out of. */
function withDoubt(reading: Reading, cell: Cell): Reading {
  if (reading.problem !== null || reading.kind === "multiple") return reading;
  const quantities = quantitiesOf(cell);
  const spoken = quantities.find((quantity) => quantity.doubt !== null);
  if (spoken?.doubt) return { ...reading, problem: cellProblem(cell, spoken.doubt, { value: baseOf(spoken) }) };
  const alone = reading.kind !== "range" && quantities.some((quantity) => quantity.edge === "out");
  if (alone) return { ...reading, problem: cellProblem(cell, "edge-alone") };
  return measured.has(reading.kind) && hasLeftover(reading)
    ? { ...reading, problem: cellProblem(cell, "numeral-unclear", { part: shorten(cell.clean) }) }
    : reading;
}

const measured = new Set<Reading["kind"]>(["number", "percent", "text"]);

function cellOf(text: string): Cell {
  const clean = trimPunctuation(cleanCell(text));
  const all = piecesOf(clean);
  const outside = all.filter((piece) => !piece.inside);
  return { text, clean, pieces: outside.some(isFigure) ? outside : all };
}

function isFigure(piece: Piece): boolean {
  return (piece.type === "quantity" && !piece.weak) || piece.type === "date" || piece.type === "bad";
}

/** A stop at the end and quotation marks around a cell say nothing. */
function trimPunctuation(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && outer.has(text[start] ?? "")) start++;
  while (end > start && (outer.has(text[end - 1] ?? "") || text[end - 1] === ".")) end--;
  return start === 0 && end === text.length ? text : end > start ? text.slice(start, end) : text;
}

const outer = new Set("。;,、!:“”\"‘’'");
