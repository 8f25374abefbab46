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
const digits = [..."零一二三四五六七八九十"];

/** Days ahead, or behind, by word. */
const ahead: ReadonlyMap<string, number> = new Map([
  ["前天", -2],
  ["昨天", -1],
  ["今天", 0],
  ["今日", 0],
  ["明天", 1],
  ["明日", 1],
  ["明早", 1],
  ["后天", 2],
  ["大后天", 3],
]);

/**
 * The day that a text names, counted from `today`; null: none. A date without a year is the next one of that name within a
 * year, and the one before where that is less than a month past.
 */
export function readDay(text: string, today: string): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/(之?前|截止|以前|下班|上班|上午|下午|晚上|交齐?|提交|上报|报送|完成|填[完好])+$/, "");
  const word = ahead.get(plain);
  if (word !== undefined) return addDays(today, word);
  return (
    endOfMonth(plain, today) ??
    daysFromNow(plain, today) ??
    weekdayNamed(plain, today) ??
    wholeDate(plain) ??
    dateOfYear(plain, today)
  );
}

/** 月底, 下月底. */
function endOfMonth(plain: string, today: string): string | null {
  const [whole, which = ""] = /^(本|这个?|下个?)?月[底末]$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  const first = addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7);
  const next = which.startsWith("下") ? addDays(`${first}-28`, 4).slice(0, 7) : first;
  return addDays(`${next}-01`, -1);
}

function daysFromNow(plain: string, today: string): string | null {
  const [, count] = /^(\d{1,3}|[一二两三四五六七八九十])(?:天|日)(?:后|内|之内|以内)$/.exec(plain) ?? [];
  return count === undefined ? null : addDays(today, numberOf(count));
}

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Math.max(digits.indexOf(text === "两" ? "二" : text), 0);
}

/** 周五 is the coming one, today included; 下周五 that of the next week. */
function weekdayNamed(plain: string, today: string): string | null {
  const [, week = "", name] = /^(本|这|下)?(?:周|星期|礼拜)([一二三四五六日天1-7])$/.exec(plain) ?? [];
  if (name === undefined) return null;
  const wanted = /\d/.test(name) ? Number(name) : weekdays.indexOf(name === "天" ? "日" : name) + 1;
  const monday = addDays(today, 1 - weekdayOf(today));
  if (week === "下") return addDays(monday, 6 + wanted);
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
