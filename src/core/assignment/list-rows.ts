/** The lines of a pasted list in columns, and those that give a day to the lines below them. */
import { delimited } from "../reading/grid/text/tabbed.js";
import { readDay } from "./day.js";

/** 1. 2、（三） ① before a line. */
export const numbering =
  /^\s*(?:\d{1,3}\s?[.．、)）]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-*•●○])\s*/;
const between = /[,，;；:：|\t]|——?|→|->|\s+/;

export interface ListRow {
  readonly columns: readonly string[];
  /** As it was typed. */
  readonly text: string;
  /** Its columns are separated by signs or blanks, not by tabs. */
  readonly isFree: boolean;
}

/** A line without a tab stands below lines with some as well. */
export function rowsOf(text: string): ListRow[] {
  const plain = text.replace(/\r/g, "");
  const rows = plain.includes("\t") ? delimited(plain, "\t") : plain.split("\n").map((line) => [line]);
  return rows
    .map((cells): ListRow => {
      const [only = "", ...others] = cells;
      return others.length > 0
        ? { columns: cells, text: others.some((one) => one !== "") ? "" : only, isFree: false }
        : { columns: freeColumns(only), text: only.trim(), isFree: true };
    })
    .filter(({ columns }) => columns.length > 0);
}

function freeColumns(line: string): string[] {
  return (
    line
      .replace(numbering, "")
      // A day in brackets at the end.
      .replace(/[（(]([^（()）]{1,20})[)）]\s*[。.]?$/, " $1")
      .split(between)
      .map((one) => one.trim())
      .filter((one) => one !== "")
  );
}

/** 12月25日前： or 截止：12月25日, and nothing else. */
export function dayAlone(
  { text, columns, isFree }: ListRow,
  dueHeads: readonly string[],
  today: string,
): string | null {
  if (text === "" || text.length > longestHeading) return null;
  const whole = text.replace(/[:：,，。]$/, "");
  const day = readDay(whole, today) ?? readDay(whole.replace(numbering, ""), today);
  if (day !== null || !isFree) return day;
  const others = columns.filter((one) => !dueHeads.includes(one));
  const days = others.map((one) => readDay(one, today));
  if (days.length === 1 && columns.length > 1) return days[0] ?? null;
  // 请于12月25日前报送的：
  const [named] =
    /[:：]$/.test(text) && columns.length === 1 ? (/(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]/.exec(text) ?? []) : [];
  return named === undefined ? null : readDay(named, today);
}

/** Characters of a line that only gives a day. */
const longestHeading = 40;
