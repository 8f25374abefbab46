/** Days as people in China write them, as texts such as 2023-03-10. */
import { chinaTime } from "../evidence/china-time.js";

const dayLength = 24 * 60 * 60 * 1000;

/** The day it is in China. `at` in milliseconds. */
export function dayOf(at: number): string {
  return chinaTime(at).date;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** For sentences. */
export function dayFacts(day: string): { month: number; day: number; weekday: string; year: number } {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date, weekday: weekdays[weekdayOf(day) - 1] ?? "" };
}

const weekdays = [..."一二三四五六日"];
const digits = [..."零一二三四五六七八九"];

/** Days ahead, or behind, by word. */
const ahead: ReadonlyMap<string, number> = new Map([
  ["前天", -2],
  ["昨天", -1],
  ["今天", 0],
  ["今日", 0],
  ["明天", 1],
  ["明日", 1],
  ["今晚", 0],
  ["明早", 1],
  ["后天", 2],
  ["大后天", 3],
]);

/**
 * The day that a text names, counted from `today`; null: none. A date without a year is the next one of that name within a
 * year, and the one before where that is less than a month past. What is due within a week is due on its Friday.
 */
export function readDay(text: string, today: string): string | null {
  const plain = withDigits(
    text.normalize("NFKC").replace(timeOfDay, "").replace(/\s/g, "").replace(weekdayBeside, "$1"),
  );
  if (/^(?:今[天日])?(?:下班)?之?前$/.test(plain) && plain.length > 2) return today;
  const bare = plain.replace(behind, "");
  const word = ahead.get(bare);
  if (word !== undefined) return addDays(today, word);
  return (
    partOfMonth(bare, today) ??
    daysFromNow(bare, today) ??
    withinWeek(bare, today) ??
    weekdayNamed(bare, today) ??
    wholeDate(bare) ??
    dateOfYear(bare, today)
  );
}

/** Stands where a day would, and is none that `readDay` knows: 清明前, 周末. */
export function seemsDay(text: string): boolean {
  return /[\d月日号周]/.test(text) || (text.length <= longestUnread && /[前后内底末]$/.test(text));
}

/** Characters of a day that is not read, such as that of a festival. */
const longestUnread = 12;

/** 18:00, 下午5点半, at the end of a day or before 前. */
const timeOfDay = /(?:上午|下午|中午|晚上|早上)?\d{1,2}(?::\d{2}|[点时](?:半|整|\d{1,2}分?)?)(?=(?:之|以)?前?\s*$)/;
/** 3月10日（周五） */
const weekdayBeside = /([日号\d])\((?:周|星期|礼拜)[一二三四五六日天]\)/;
/** What stands behind a day and says nothing of which it is. */
const behind = /(?:之?前|截止|以前|下班|上班|早上|一早|上午|中午|下午|晚上|交齐?|提交|上报|报送|完成|填[完好])+$/;

/** 十二月五号 is 12月5号. */
function withDigits(text: string): string {
  return text.replace(/(?<![周期拜初])[一二两三四五六七八九十]{1,3}(?=个?[月日号天周星])/g, (count) =>
    String(numberOf(count)),
  );
}

/** 月底, 下月中旬, 3月末, 本月内. */
function partOfMonth(plain: string, today: string): string | null {
  const [whole, which = "", part = ""] =
    /^(本|这个?|下个?|\d{1,2})?月(上旬|中旬|下旬|[底末]|(?:以|之)?内)$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  if (/\d/.test(which)) {
    const first = dateOfYear(`${which}月1日`, today);
    return first === null ? null : dayIn(first, part);
  }
  return dayIn(which.startsWith("下") ? addDays(`${today.slice(0, 7)}-28`, 4) : today, part);
}

/** The last day of a part of the month of `day`. */
function dayIn(day: string, part: string): string {
  const month = day.slice(0, 7);
  if (part === "上旬") return `${month}-10`;
  if (part === "中旬") return `${month}-20`;
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
}

function daysFromNow(plain: string, today: string): string | null {
  const [, count = "", each] = /^(\d{1,3})(天|日|个?周|个?星期)(?:以?后|(?:之|以)?内)$/.exec(plain) ?? [];
  return each === undefined ? null : addDays(today, Number(count) * (/[天日]/.test(each) ? 1 : 7));
}

function numberOf(text: string): number {
  const [tens, ones = ""] = text.includes("十") ? text.split("十") : ["0", text];
  const digit = (one = "") => Math.max(digits.indexOf(one === "两" ? "二" : one), 0);
  return (tens === "" ? 1 : digit(tens)) * 10 + digit(ones);
}

/** 本周内 is its Friday, and its Sunday once that is past. */
function withinWeek(plain: string, today: string): string | null {
  const [, week] = /^(本|这|下)(?:个?星期|周)(?:之|以)?内$/.exec(plain) ?? [];
  if (week === undefined) return null;
  const monday = addDays(today, 1 - weekdayOf(today));
  if (week === "下") return addDays(monday, 11);
  return addDays(monday, weekdayOf(today) > 5 ? 6 : 4);
}

/** 周五 is the coming one, today included; 下周五 that of the next week. */
function weekdayNamed(plain: string, today: string): string | null {
  const [, week = "", name] = /^(本|这|下{1,2})?个?(?:周|星期|礼拜)([一二三四五六日天1-7])$/.exec(plain) ?? [];
  if (name === undefined) return null;
  const wanted = /\d/.test(name) ? Number(name) : weekdays.indexOf(name === "天" ? "日" : name) + 1;
  const monday = addDays(today, 1 - weekdayOf(today));
  if (week.startsWith("下")) return addDays(monday, week.length * 7 - 1 + wanted);
  const day = addDays(monday, wanted - 1);
  return day < today && week === "" ? addDays(day, 7) : day;
}

function wholeDate(plain: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain) ?? [];
  return year === undefined ? null : real(year, month, day);
}

function dateOfYear(plain: string, today: string): string | null {
  const [, month, day] = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain) ?? [];
  if (month === undefined) return dateOfMonth(plain, today);
  const found = real(today.slice(0, 4), month, day);
  if (found === null) return null;
  return found < addDays(today, -31) ? real(String(Number(today.slice(0, 4)) + 1), month, day) : found;
}

/** 15日: of this month, or of the next where it is past. */
function dateOfMonth(plain: string, today: string): string | null {
  const [, day] = /^(\d{1,2})[日号]$/.exec(plain) ?? [];
  if (day === undefined) return null;
  const [year = "", month = ""] = today.split("-");
  const found = real(year, month, day);
  if (found !== null && found >= today) return found;
  const next = addDays(`${year}-${month}-28`, 4);
  return real(next.slice(0, 4), next.slice(5, 7), day);
}

/** null for 31 April and the like. */
function real(year = "", month = "", day = ""): string | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text;
}
