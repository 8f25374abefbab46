/** Cells one after the other below the heads of a list -> rows: the way of parting them under which all fit best. */

import { isClass } from "../classes.js";
import { fitCell, type Look, lookOf } from "../fit-cell.js";
import { isNumber } from "../furniture.js";
import type { ListHead } from "../list-head.js";
import type { Names } from "../names.js";

/** Rows as wide as the head. */
export function bodyRows(tokens: readonly string[], { columns, words }: ListHead, names: Names): string[][] {
  const { list } = words;
  const looks = columns.map(({ meaning }) => lookOf(meaning, list.named));
  const classes = list.row.fields.find(({ roles }) => roles.includes("indicator.level2"));
  const isGroup = (token: string): boolean => isClass(names, classes, token);
  const named = looks.indexOf("name");
  const suits = (token: string, column: number): number => {
    const look = looks[column] ?? "any";
    if (isNumber(token) || isGroup(token)) return fitCell(names, look, classes, token);
    // Nothing but cells tells rows apart here: what is no class must not pass for one.
    if (look === "class" || look === "level") return -2;
    return look === "any" ? (column < named ? -2 : -0.2) : fitCell(names, look, classes, token);
  };
  const steps = best(tokens, looks, suits, isGroup);
  const width = Math.max(...columns.map(({ column }) => column)) + 1;
  const rows: string[][] = [];
  steps.forEach(({ column, way }, index) => {
    if (way === "row" || rows.length === 0) rows.push(new Array<string>(width).fill(""));
    const row = rows.at(-1);
    const at = columns[column]?.column ?? 0;
    const token = tokens[index] ?? "";
    if (row !== undefined) row[at] = way === "more" ? `${row[at]}\n${token}` : token;
  });
  return rows;
}

type Way = "next" | "more" | "row";

interface Step {
  readonly column: number;
  readonly way: Way;
}

const ways: readonly Way[] = ["next", "more", "row"];

/** What it costs that a row has nothing in a column: every row has a name, most have values. */
const missing: Readonly<Record<Look, number>> = {
  name: -9,
  value: -1.5,
  points: -1,
  amount: -1,
  rate: -0.5,
  op: -1,
  unit: -0.4,
  option: -0.5,
  class: 0,
  level: 0,
  text: 0,
  tick: 0,
  any: 0,
};

const newRow = -0.3;

function best(
  tokens: readonly string[],
  looks: readonly Look[],
  suits: (token: string, column: number) => number,
  isGroup: (token: string) => boolean,
): Step[] {
  const width = looks.length;
  const skipped = [0];
  for (const look of looks) skipped.push((skipped.at(-1) ?? 0) + missing[look]);
  const skip = (from: number, to: number): number => (skipped[to] ?? 0) - (skipped[from] ?? 0);
  const from = new Int16Array(tokens.length * width);
  const by = new Uint8Array(tokens.length * width);
  let before = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  tokens.forEach((token, index) => {
    const now = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
    const end = index === 0 ? { score: 0, column: 0 } : endOf(before, (column) => skip(column + 1, width));
    const even = index > 1 && isNumber(token) === false && tokens[index - 1] === tokens[index - 2];
    for (let column = 0; column < width; column += 1) {
      const look = looks[column] ?? "any";
      const fits = suits(token, column) - (look === "text" && even ? 2.5 : 0);
      let score = end.score + newRow + skip(0, column) + fits;
      let way = 2;
      let source = end.column;
      for (let last = 0; last < column; last += 1) {
        const next = (before[last] ?? 0) + skip(last + 1, column) + fits;
        if (next > score) [score, way, source] = [next, 0, last];
      }
      const more = (before[column] ?? 0) + joining(look, token, isGroup);
      if (more > score) [score, way, source] = [more, 1, column];
      now[column] = score;
      from[index * width + column] = source;
      by[index * width + column] = way;
    }
    before = now;
  });
  return backwards(from, by, tokens.length, width, endOf(before, (column) => skip(column + 1, width)).column);
}

/** What it costs that a cell has another line. */
function joining(look: Look, token: string, isGroup: (token: string) => boolean): number {
  // 时间 and 数量 are classes, and as often the end of a name.
  if (isNumber(token) || (isGroup(token) && token.length > shortClass)) return -8;
  if (look === "text") return -0.4;
  if (look === "name") return /^[<>=≤≥]/.test(token) ? -6 : -1.2;
  return look === "value" ? -3 : -6;
}

const shortClass = 2;

function endOf(scores: Float64Array, rest: (column: number) => number): { score: number; column: number } {
  let found = { score: Number.NEGATIVE_INFINITY, column: 0 };
  scores.forEach((score, column) => {
    const whole = score + rest(column);
    if (whole > found.score) found = { score: whole, column };
  });
  return found;
}

function backwards(from: Int16Array, by: Uint8Array, count: number, width: number, last: number): Step[] {
  const steps: Step[] = [];
  let column = last;
  for (let index = count - 1; index >= 0; index -= 1) {
    steps.push({ column, way: ways[by[index * width + column] ?? 0] ?? "next" });
    column = from[index * width + column] ?? 0;
  }
  return steps.reverse();
}
