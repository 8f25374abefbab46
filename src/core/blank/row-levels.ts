/** Which rows number, spaces and 其中 put below others, before sums are looked at. */
import type { BlankReading } from "./reading.js";
import type { RowName } from "./row-names.js";
import { isFiscalPart, isFiscalWhole, isKnownPart } from "./sum-levels.js";

export interface Levelled extends RowName {
  /** `……`: as many rows as are needed. */
  readonly isMore: boolean;
}

export interface Above {
  /** For each row the index of the row that it is part of; null where number, spaces, 其中 and names tell none. */
  readonly wholes: readonly (number | null)[];
  /** Indices of rows that others may be parts of, or may stand beside. */
  readonly doubted: ReadonlySet<number>;
}

export function wholesAbove(reading: BlankReading, given: readonly Levelled[]): Above {
  const rows = straightened(given);
  const wholes: (number | null)[] = [];
  const doubted = new Set<number>();
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
    if (inParts.has(at) && beside !== null && mayContinue(reading, row, before, rows[beside])) doubted.add(beside);
    if (row.level !== null && row.rank === 0) return sumIn(rows, index, chainOf(at), wholes);
    const whole = rowIn(reading, rows, index, chainOf(at), wholes);
    if (whole !== null && isGuessed(reading, row, rows[whole])) doubted.add(whole);
    return whole;
  };
  for (const [index, row] of rows.entries()) wholes.push(wholeOf(row, index));
  return { wholes, doubted };
}

/** Only names, or only how far paragraphs are set in, tell that the row is part of the other. */
function isGuessed(reading: BlankReading, row: Levelled, whole: Levelled | undefined): boolean {
  if (whole === undefined || whole.level !== null || row.rank > 0 || row.spaces > whole.spaces) return false;
  return row.indent <= whole.indent || !isKnownPart(reading, whole.name, row.name);
}

/** Behind a first 其中 a row that nothing tells of may be a further part, or stand beside the whole. */
function mayContinue(reading: BlankReading, row: Levelled, before: Levelled, whole: Levelled | undefined): boolean {
  if (whole === undefined || whole.level !== null || row.level !== null || !before.isPart) return false;
  if (row.rank > 0 || before.rank > 0 || row.indent !== before.indent) return false;
  const isSource = reading.names.rolesOf(row.name).some((role) => role.startsWith("funds."));
  return !isSource && !isFiscalWhole(reading, whole.name);
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
  const isNamed =
    isFiscalPart(reading, row.name) || (whole !== undefined && isKnownPart(reading, whole.name, row.name));
  return row.rank === 0 && row.indent >= before.indent && (isInside || isNamed);
}

function isNumberedAlike(row: Levelled, other: Levelled | undefined): boolean {
  return row.rank > 0 && row.rank === other?.rank;
}

function rowIn(
  reading: BlankReading,
  rows: readonly Levelled[],
  index: number,
  chain: readonly number[],
  wholes: readonly (number | null)[],
): number | null {
  const row = rows[index];
  if (row === undefined) return null;
  const alike = row.opens ? undefined : chain.find((one) => row.rank > 0 && rows[one]?.rank === row.rank);
  if (alike !== undefined) return wholes[alike] ?? null;
  const isBelow = (one: number): boolean =>
    isUnder(row, rows[one]) || isCalledUnder(reading, row, rows[one]) || isBetweenNumbers(rows, index, one);
  return chain.find(isBelow) ?? null;
}

/** Its name tells: 事业收入 below 自有资金. */
function isCalledUnder(reading: BlankReading, row: Levelled, above: Levelled | undefined): boolean {
  if (above === undefined || above.isMore || above.level !== null || row.rank > 0) return false;
  return row.indent >= above.indent && isKnownPart(reading, above.name, row.name);
}

/** Without a number below one that has one, where such rows stand between the numbers: 一、基本支出, 工资, 津贴, 二、项目支出. */
function isBetweenNumbers(rows: readonly Levelled[], index: number, at: number): boolean {
  const [row, above] = [rows[index], rows[at]];
  if (row === undefined || above === undefined || above.rank === 0 || row.rank > 0 || row.isMore) return false;
  if (row.level !== null || row.indent < above.indent) return false;
  // The numbers that go on from one another: up to the next 一, or a number of an outer kind.
  const ends = ({ rank, opens }: Levelled): boolean =>
    (rank === above.rank && opens) || (rank > 0 && rank < above.rank);
  const from = rows.findLastIndex((one, other) => other <= at && ends(one));
  const end = rows.findIndex((one, other) => other > at && ends(one));
  const run = rows.slice(Math.max(from, 0), end < 0 ? undefined : end);
  const last = run.findLastIndex(({ rank }) => rank === above.rank);
  return run.some(
    (one, between) =>
      between < last && one.rank === 0 && one.level === null && !one.isPart && run[between - 1]?.rank === above.rank,
  );
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
