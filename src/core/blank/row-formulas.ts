/** Rows that the form says are worked out from others: 本年结余（3=1-2）, 行次 3=1-2, or in a note 滚存结余=上年结余+本年结余. */
import { bracketed, compact, shownLabel, withoutBrackets } from "./label-text.js";
import { matches } from "./matches.js";
import { acrossBlocks, type BlockRow, type RowTerms } from "./named-again.js";
import type { BlankReading } from "./reading.js";
import { isSum } from "./sum-levels.js";
import type { MatrixLine } from "./understood.js";
import type { ZoneRow } from "./zones.js";

interface Named extends BlockRow {
  /** 3, 三: what a formula calls it. */
  readonly sign: string | null;
  readonly formulas: readonly string[];
}

/** By row; rows that the form says nothing of are left out. */
export function rowTerms(
  reading: BlankReading,
  rows: readonly ZoneRow[],
  lines: readonly MatrixLine[],
): ReadonlyMap<MatrixLine, RowTerms> {
  const named = rows.flatMap((row, index) => {
    const line = lines[index];
    return line === undefined || line.repeats !== null ? [] : [namedRow(reading, row, line)];
  });
  const said = named.flatMap((one): [MatrixLine, RowTerms][] => {
    const terms =
      one.formulas.flatMap((formula) => termsIn(formula, one, named) ?? [])[0] ?? rolled(reading, one, named);
    return terms === null ? [] : [[one.line, terms]];
  });
  return new Map([...acrossBlocks(named), ...said]);
}

function namedRow(reading: BlankReading, { labels, counter }: ZoneRow, line: MatrixLine): Named {
  const { formulas, words } = reading;
  const text = labels.at(-1)?.text ?? "";
  const number = compact(counter?.text ?? "");
  const name = compact(shownLabel(withoutBrackets(text), words.parts));
  const whole = compact(shownLabel(text, words.parts));
  const [, behind] = /=(.+?)\)?$/.exec(compact(text)) ?? [];
  const [, own] = /^([一二三四五六七八九十]{1,3})[、.]/.exec(compact(text)) ?? [];
  const [, ofNumber] = /^\d{1,2}=(.+)$/.exec(number) ?? [];
  const noted = formulas.filter(({ of }) => of !== "" && [name, whole].includes(of)).map(({ is }) => is);
  return {
    line,
    name,
    isSum: isSum(reading, text),
    title: labels.slice(0, -1).find(({ rowspan }) => rowspan > 1) ?? null,
    sign: /^\d{1,2}/.exec(number)?.[0] ?? signIn(text) ?? own ?? null,
    formulas: [...[ofNumber, behind].flatMap((one) => one ?? []), ...noted],
  };
}

/** （3=1+2）, （A） */
function signIn(text: string): string | null {
  const inside = bracketed(text).map((one) => /^(\d{1,2}|[A-Z])(?:=|$)/.exec(one)?.[1]);
  return inside.find((one) => one !== undefined) ?? null;
}

/** null: it is no sum or difference of other rows that are all there, each once. */
function termsIn(formula: string, { line }: Named, rows: readonly Named[]): RowTerms | null {
  const signs = [...formula.matchAll(/([-−－+＋]?)([^-−－+＋]+)/g)];
  const found = signs.flatMap(([, sign = "", term = ""]) => {
    const called = rows.filter((one) => one.line !== line && (one.sign === term || one.name === term));
    const [one, another] = called;
    return one === undefined || another !== undefined ? [] : [{ line: one.line, isLess: /[-−－]/.test(sign) }];
  });
  if (found.length < 2 || found.length < signs.length) return null;
  if (new Set(found.map((one) => one.line)).size < found.length) return null;
  const [less = [], of = []] = [true, false].map((is) =>
    found.filter(({ isLess }) => isLess === is).map((one) => one.line),
  );
  return of.length === 0 ? null : { of, less };
}

/** 年末滚存结余 is what was left before and what is left of this year. */
function rolled({ words: { balances } }: BlankReading, { line, name }: Named, rows: readonly Named[]): RowTerms | null {
  if (!matches(balances.rolled, name)) return null;
  const before = rows.filter((one) => one.line !== line && matches(balances.before, one.name));
  const now = rows.filter((one) => one.line !== line && matches(balances.balance, one.name));
  const [old] = before;
  const [own] = now;
  return old === undefined || own === undefined || before.length + now.length > 2 || old === own
    ? null
    : { of: [old.line, own.line], less: [] };
}
