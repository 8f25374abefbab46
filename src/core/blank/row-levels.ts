/** Which rows number, spaces and 其中 put below others, before sums are looked at. */
import type { BlankReading } from "./reading.js";
import type { RowName } from "./row-names.js";
import { isFiscalPart, isFiscalWhole } from "./sum-levels.js";

export interface Levelled extends RowName {
  /** `……`: as many rows as are needed. */
  readonly isMore: boolean;
}

/** For each row the index of the row that it is part of; null where number, spaces and 其中 name none. */
export function wholesAbove(reading: BlankReading, given: readonly Levelled[]): (number | null)[] {
  const rows = straightened(given);
  const wholes: (number | null)[] = [];
  /** Rows that 其中 opened, and those that go on with them. */
  const inParts = new Set<number>();
  const chainOf = (from: number, withParts = false): number[] => {
    const chain = [from];
    for (let next = wholes[from]; next != null; next = wholes[next]) chain.push(next);
    return chain.filter((one) => withParts || !inParts.has(one));
  };
  const wholeOf = (row: Levelled, index: number): number | null => {
    const at = index - 1;
    const before = rows[at];
    if (before === undefined) return null;
    const beside = wholes[at] ?? null;
    if (row.isMore) return beside;
    if (row.name === "") return headingOf(rows, index);
    // 其中：1. goes on with 2., whatever 其中 of its own it has.
    const numbered = row.opens ? undefined : chainOf(at, true).find((one) => isNumberedAlike(row, rows[one]));
    if (numbered !== undefined && inParts.has(numbered)) {
      inParts.add(index);
      return wholes[numbered] ?? null;
    }
    if (
      row.isPart ||
      (inParts.has(at) && beside !== null && row.level === null && continues(reading, row, before, rows[beside]))
    ) {
      inParts.add(index);
      return row.isPart ? partOf(reading, row, before, at, beside) : beside;
    }
    return row.level !== null && row.rank === 0
      ? sumIn(rows, index, chainOf(at), wholes)
      : rowIn(rows, row, chainOf(at), wholes);
  };
  for (const [index, row] of rows.entries()) wholes.push(wholeOf(row, index));
  return wholes;
}

/** 一、产业发展类 over rows for projects, which have no names of their own yet; null: a sum stands over them. */
function headingOf(rows: readonly Levelled[], index: number): number | null {
  const at = rows.findLastIndex(({ name }, one) => one < index && name !== "");
  return rows[at] === undefined || rows[at].level !== null ? null : at;
}

/** 其中 is part of the row above it, or goes on with the parts of that row; behind a sum it is one of the sum's rows. */
function partOf(reading: BlankReading, row: Levelled, before: Levelled, at: number, beside: number | null) {
  if (before.level !== null) return beside;
  if (!before.isPart) return at;
  const isDeeper =
    row.indent > before.indent || (isFiscalWhole(reading, before.name) && isFiscalPart(reading, row.name));
  return isDeeper ? at : beside;
}

/** Below 其中 what is fiscal goes on, as do the numbers, and what has none below a row that has one. */
function continues(reading: BlankReading, row: Levelled, before: Levelled, whole: Levelled | undefined): boolean {
  if (row.rank > 0 && before.rank > 0) return row.rank === before.rank && !row.opens;
  const isInside = before.rank === 0 && whole !== undefined && whole.rank > 0;
  return row.rank === 0 && row.indent >= before.indent && (isInside || isFiscalPart(reading, row.name));
}

function isNumberedAlike(row: Levelled, other: Levelled | undefined): boolean {
  return row.rank > 0 && row.rank === other?.rank;
}

function rowIn(rows: readonly Levelled[], row: Levelled, chain: readonly number[], wholes: readonly (number | null)[]) {
  const alike = row.opens ? undefined : chain.find((one) => row.rank > 0 && rows[one]?.rank === row.rank);
  if (alike !== undefined) return wholes[alike] ?? null;
  return chain.find((one) => isUnder(row, rows[one])) ?? null;
}

function isUnder(row: Levelled, above: Levelled | undefined): boolean {
  if (above === undefined || above.isMore) return false;
  if (row.rank > 0 && above.rank > 0 && row.rank !== above.rank) return row.rank > above.rank;
  if (row.indent !== above.indent) return row.indent > above.indent;
  return row.opens && above.rank === 0 && above.level === null;
}

/** A sum without a number stands on the level of the rows before it where each such group ends with a sum, else further out. */
function sumIn(
  rows: readonly Levelled[],
  index: number,
  chain: readonly number[],
  wholes: readonly (number | null)[],
): number | null {
  const row = rows[index];
  if (row === undefined || isGrand(rows, index)) return null;
  const alike = rows.findIndex(({ level, rank, indent }) => level === row.level && rank === 0 && indent === row.indent);
  const leads = rows.findIndex(({ level }, at) => level === null && at <= index) > alike && alike < index;
  if (leads) return wholes[alike] ?? null;
  for (const one of chain) {
    const above = rows[one];
    if (above === undefined) continue;
    if (row.indent > above.indent) return one;
    const whole = wholes[one] ?? null;
    if (row.indent === above.indent && (whole === null || isClosed(rows, whole, wholes))) return whole;
  }
  return null;
}

/** 合计 in the first or last row, the only one of its level. */
function isGrand(rows: readonly Levelled[], index: number): boolean {
  const own = rows[index]?.level ?? 0;
  const isOnly = rows.every(({ level }, at) => at === index || level === null || level < own);
  return own > 0 && isOnly && (index === 0 || index === rows.length - 1);
}

/** Behind the parts of each row that is numbered alike a sum follows. */
function isClosed(rows: readonly Levelled[], whole: number, wholes: readonly (number | null)[]): boolean {
  const rank = rows[whole]?.rank ?? 0;
  const inner = rows.filter((_, at) => wholes[at] === whole)[0]?.rank ?? 0;
  return rows.every((one, at) => {
    if (one.rank !== rank || (rows[at + 1]?.rank ?? 0) !== inner) return true;
    const end = rows.find(
      (next, index) => index > at && ((next.rank > 0 && next.rank <= rank) || (next.level !== null && next.rank === 0)),
    );
    return end !== undefined && end.level !== null && end.rank === 0;
  });
}

/** A centred sum shows more space than the rows that it adds up. */
function straightened(rows: readonly Levelled[]): Levelled[] {
  const others = rows.filter(({ level }) => level === null).map(({ indent }) => indent);
  const least = Math.min(...others);
  return rows.map((row) =>
    row.level !== null && row.indent > least && !others.includes(row.indent) ? { ...row, indent: least } : row,
  );
}
