/** A sentence of last year: its numbers and years become gaps; what names a document or a founding year stays. */
import type { TableWords } from "../reading/grid/table-words.js";

/** Stands for a figure that has to be filled in again. */
export const figureGap = "＿＿";

/** Words that make a number stay: behind it, such as 成立 and 号, or before a date, such as 成立于. */
export type StandingWords = Pick<TableWords, "standing" | "standingBefore">;

export function carriedText(text: string, { standing, standingBefore }: StandingWords): string {
  const kept = new Set([...datesBehind(text, standingBefore), ...telephones(text)]);
  return text.replace(figures, (figure, ...rest) => {
    const at = Number(rest.at(-2));
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + figure.length, at + figure.length + looksAhead);
    if (/[〔[（(]/.test(before) && /^[〕\]）)]/.test(after)) return figure;
    const isNumbering = (at === 0 || /[\n；;。]/.test(before)) && /^[.．、)）]/.test(after);
    const follows = after.replace(restOfDate, "").replace(/^[年月日度份\s]+/, "");
    return isNumbering || kept.has(at) || standing.some((word) => follows.startsWith(word)) ? figure : figureGap;
  });
}

/** Where the figures of a date stand that follows one of these words: 1956, 3 and 15 of 成立于1956年3月15日. */
function datesBehind(text: string, words: readonly string[]): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { 0: date, index } of text.matchAll(dates)) {
    const before = text.slice(Math.max(0, index - longestWord), index).trimEnd();
    if (!words.some((word) => before.endsWith(word))) continue;
    for (const figure of date.matchAll(/\d+/g)) kept.add(index + figure.index);
  }
  return kept;
}

/** Where the figures of telephone numbers stand: they are the same a year later. */
function telephones(text: string): number[] {
  return [...text.matchAll(telephone)].flatMap(({ 0: number, index }) =>
    [...number.matchAll(/\d+/g)].map((figure) => index + figure.index),
  );
}

/** Numbers with their thousands, decimals and percent sign; a year may be written as 二〇二一. */
const figures = /[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?|[〇○零一二三四五六七八九]{4}(?=\s?年)/g;
const telephone = /(?<!\d)(?:0\d{2,3}[-—－]\d{7,8}|1[3-9]\d{9}|(?<=电话[:：]?)\d{7,8})(?!\d|\s?[\p{Script=Han}%％])/gu;
const dates = /(?:19|20)\d{2}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?/g;
const restOfDate = /^\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?/;
/** Characters behind a number, and of a word before one. */
const looksAhead = 12;
const longestWord = 8;
