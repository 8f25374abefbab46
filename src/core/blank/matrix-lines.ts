/** Which rows of an amounts table are parts of which: by 其中, numbers and spaces before the names. */

import { isSum, roleOf } from "./kind-of.js";
import { compact, numbered, shownLabel, withoutBrackets } from "./label-text.js";
import { hasAny, isAny } from "./matches.js";
import type { BlankReading } from "./reading.js";
import type { MatrixLine } from "./understood.js";
import type { ZoneRow } from "./zones.js";

interface Named {
  readonly row: ZoneRow;
  readonly text: string;
  /** With the number in a column of its own. */
  readonly numbered: string;
  readonly indent: number;
  readonly isPart: boolean;
  readonly isNumbered: boolean;
}

export function linesOf(reading: BlankReading, table: number, rows: readonly ZoneRow[]): MatrixLine[] {
  const named = rows.map((row) => read(reading, row));
  const below = sumsBelow(reading, named);
  // A centred name shows no space before it: what stands below a sum is part of it all the same.
  const flat = !below && named.every(({ indent }) => indent === 0);
  const lines: MatrixLine[] = [];
  /** Rows that may have parts, the outermost first. */
  let open: Open[] = [];
  for (const of of named) {
    const depth = of.indent + (of.isPart ? partWidth : 0);
    const [top] = open;
    const underSum = flat && top !== undefined && isSum(reading, top.of.text) && !isSum(reading, of.text);
    if (underSum) open = underTop(reading, of, top, open.slice(1));
    else while (open.length > 0 && !isPartOf(of, depth, open.at(-1))) open = open.slice(0, -1);
    const line = lineOf(reading, table, of, open.at(-1)?.line ?? null);
    lines.push(line);
    open = [...open, { line, of, depth }];
  }
  return below ? underSums(reading, lines, named) : lines;
}

/** Without spaces before the names: 其中 opens the parts of the row above it, and what is fiscal goes on with them. */
function underTop({ words }: BlankReading, of: Named, top: Open, open: readonly Open[]): Open[] {
  const [above, part] = open;
  if (above === undefined) return [top];
  const outer = open.findLastIndex((one) => isUnder(of, one.of));
  if (outer >= 0) return [top, ...open.slice(0, outer + 1)];
  if (of.isPart && part === undefined) return above.of.isPart ? [top] : [top, above];
  const goesOn = part !== undefined && !of.isPart && hasAny(compact(of.text), words.fiscalParts);
  return goesOn ? [top, above] : [top];
}

/** Whether sums stand below their parts: the last row is one, and the first is none. */
function sumsBelow(reading: BlankReading, named: readonly Named[]): boolean {
  const [first] = named;
  const last = named.at(-1);
  return first !== undefined && last !== undefined && !isSum(reading, first.text) && isSum(reading, last.text);
}

/** Rows that are part of nothing yet are parts of the next sum below them; a subtotal takes no other sums. */
function underSums(reading: BlankReading, lines: readonly MatrixLine[], named: readonly Named[]): MatrixLine[] {
  const parents = new Map<string, string>();
  let loose: number[] = [];
  named.forEach((of, index) => {
    const line = lines[index];
    if (line === undefined || line.parent !== null) return;
    if (isSum(reading, of.text)) {
      const isSubtotal = isAny(compact(of.text), reading.words.subtotals);
      const group = groupOf(of);
      const taken = loose.filter(
        (one) =>
          !(isSubtotal && isSum(reading, named[one]?.text ?? "")) &&
          (group === undefined || groupOf(named[one] ?? of) === group),
      );
      for (const one of taken) parents.set(lines[one]?.key ?? "", line.key);
      loose = loose.filter((one) => !taken.includes(one));
    }
    loose.push(index);
  });
  return lines.map((line) => ({ ...line, parent: parents.get(line.key) ?? line.parent }));
}

/** The name that covers a row and others from the left (收入构成). */
function groupOf({ row }: Named) {
  const [first, ...others] = row.labels;
  return others.length > 0 && first !== undefined && first.rowspan > 1 ? first : undefined;
}

interface Open {
  readonly line: MatrixLine;
  readonly of: Named;
  readonly depth: number;
}

/** 其中： is as wide as three letters. */
const partWidth = 3;

function isPartOf(of: Named, depth: number, above: Open | undefined): boolean {
  if (above === undefined) return false;
  if (of.isPart) return !above.of.isPart || depth > above.depth;
  if (depth === above.depth && isUnder(of, above.of)) return true;
  if (depth === above.depth) return of.isNumbered && !above.of.isNumbered && !above.of.isPart;
  return depth > above.depth;
}

/** 一、 before （一） before 1. before （1） before ①; 0: no number. */
function rankOf(of: Named): number {
  return numbers.findIndex((one) => one.test(of.numbered)) + 1;
}

const numbers = [
  /^[一二三四五六七八九十]{1,3}[、.]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}[、.:]/,
  /^(?:\(\d{1,2}\)|\d{1,2}\))/,
];

/** Numbered below a number of an outer kind. */
function isUnder(of: Named, above: Named): boolean {
  return rankOf(above) > 0 && rankOf(of) > rankOf(above);
}

function lineOf(reading: BlankReading, table: number, of: Named, parent: MatrixLine | null): MatrixLine {
  const { words } = reading;
  const { row, text } = of;
  const cell = row.labels.at(-1);
  const more = isAny(compact(text), words.more);
  return {
    key: `r${row.row}`,
    label: more ? (parent?.label ?? "") : fullName(reading, of) || words.made.row,
    role: roleOf(reading, shownLabel(withoutBrackets(text), words.parts)),
    row: row.row,
    parent: parent?.key ?? null,
    repeats:
      more && cell !== undefined ? { name: { in: "cell", table, row: cell.row, col: cell.col }, col: cell.col } : null,
  };
}

function read(reading: BlankReading, row: ZoneRow): Named {
  const text = row.labels.at(-1)?.text ?? row.cells[0]?.cell.text ?? "";
  const space = /^[ \u3000\t\n]*/.exec(text)?.[0] ?? "";
  const wide = space.replace(/ /g, "").length;
  // Two spaces are as wide as a letter.
  const indent = wide + Math.floor((space.length - wide) / 2);
  const plain = compact(text);
  const counted = row.counter === null ? plain : `${compact(row.counter.text).replace(/[^)、.]$/, "$&、")}${plain}`;
  return {
    row,
    text,
    numbered: counted,
    indent,
    isPart: reading.words.parts.some((part) => plain.startsWith(part)),
    isNumbered: numbered.test(counted),
  };
}

/** With the names that cover it from the left, where it has one of its own. */
function fullName(reading: BlankReading, { row }: Named): string {
  const { words } = reading;
  const names = row.labels.map(({ text }) => {
    const plain = shownLabel(withoutBrackets(text), words.parts);
    return plain === "" ? shownLabel(text, words.parts) : plain;
  });
  return names.filter((name) => name !== "").join("：");
}
