/** A day and time that a sheet keeps as a number, as its format shows it. */
import type { Token } from "./format-tokens.js";
import type { Shown } from "./number-format.js";

export function isDateFormat(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.is === "date" && /^([ymdhs]+|AM\/PM)$/.test(token.text));
}

const msPerDay = 86_400_000;

/** Days from 1900 or 1904; the first count has a 29 February 1900 that never was. */
function momentOf(serial: number, is1904: boolean): Date {
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const seconds = Math.round(days * 86_400);
  return new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
}

/** Days up to the year 9999. */
const lastDay = 2_958_465;

export function shownDate(serial: number, tokens: readonly Token[], is1904: boolean): Shown {
  if (serial < 0 || serial > lastDay) return { text: String(serial) };
  const moment = momentOf(serial, is1904);
  const text = tokens.map((token, index) => partText(token, moment, serial, tokens, index)).join("");
  const shows = (part: RegExp): boolean => tokens.some((token) => token.is === "date" && part.test(token.text));
  if (!shows(/^[yd]/)) return { text };
  const isWhole = shows(/^y/) && shows(/^d/) && shows(/^m/);
  return isWhole && !/[a-z]/i.test(text) ? { text } : { text, exact: day(moment) };
}

/** 2022年12月31日 */
function day(moment: Date): string {
  return `${moment.getUTCFullYear()}年${moment.getUTCMonth() + 1}月${moment.getUTCDate()}日`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function partText(token: Token, moment: Date, serial: number, tokens: readonly Token[], index: number): string {
  if (token.is === "literal") return token.text;
  if (token.is === "digits") return "";
  if (token.is !== "date") return "";
  const { text } = token;
  const padded = (value: number): string => String(value).padStart(Math.min(text.length, 2), "0");
  switch (text[0]) {
    case "y":
    case "e":
      return text.length > 2 || text[0] === "e"
        ? String(moment.getUTCFullYear())
        : String(moment.getUTCFullYear()).slice(2);
    case "m":
      if (isMinute(tokens, index)) return padded(moment.getUTCMinutes());
      return text.length > 2 ? (months[moment.getUTCMonth()] ?? "") : padded(moment.getUTCMonth() + 1);
    case "d":
      return text.length > 2 ? "" : padded(moment.getUTCDate());
    case "h":
      return padded(hours(moment, tokens));
    case "[":
      return String(Math.floor((serial * msPerDay) / 3_600_000));
    case "s":
      return padded(moment.getUTCSeconds());
    case "A":
      return moment.getUTCHours() < 12 ? "上午" : "下午";
    default:
      return "";
  }
}

function hours(moment: Date, tokens: readonly Token[]): number {
  const isHalf = tokens.some((token) => token.is === "date" && token.text === "AM/PM");
  return isHalf ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours();
}

/** m behind hours or before seconds stands for minutes. */
function isMinute(tokens: readonly Token[], index: number): boolean {
  const dates = (list: readonly Token[]) => list.filter((token) => token.is === "date");
  const before = dates(tokens.slice(0, index)).at(-1);
  const after = dates(tokens.slice(index + 1))[0];
  return /^\[?h/.test(before?.text ?? "") || /^s/.test(after?.text ?? "");
}
