import { isDigit } from "./characters.js";
import { chineseNumberAt } from "./chinese-number.js";
import { type Found, one, open } from "./found.js";
import { seasonAt, yearEndAt } from "./season.js";

/** The date itself, without operators. Ordered from the most to the least explicit form. */
export function dateBodyAt(text: string, pos: number, opens: boolean): Found | null {
  return (
    yearAt(text, pos) ??
    shortYearAt(text, pos) ??
    separatedAt(text, pos) ??
    monthsAt(text, pos, null) ??
    (opens ? (yearEndAt(text, pos) ?? seasonAt(text, pos, null)) : null)
  );
}

/** 2022年, 2022年度, 2022年12月, 2022年12月31日, 2021-2023年, 2022年第四季度, 二零二二年. */
function yearAt(text: string, pos: number): Found | null {
  const first = yearNumber(text, pos);
  if (first === null) return null;
  const span = text[first.end] === "年" ? joinEnd(text, first.end + 1) : joinEnd(text, first.end);
  const second = span === null ? null : yearNumber(text, span);
  if (second !== null && second.value > first.value && !isDigit(text[second.end]))
    return yearSpan(text, first.value, second);
  if (text[first.end] !== "年") return seasonAtLetter(text, first);
  const end = text[first.end + 1] === "度" ? first.end + 2 : first.end + 1;
  const inner =
    monthsAt(text, end, first.value) ??
    seasonAt(text, end, first.value) ??
    (text.startsWith("全年", end) ? one({ ...open, year: first.value }, end + 2) : null);
  return inner ?? one({ ...open, year: first.value }, end);
}

/** 2022Q3. */
function seasonAtLetter(text: string, year: { value: number; end: number }): Found | null {
  return /[Qq]/.test(text[year.end] ?? "") ? seasonAt(text, year.end, year.value) : null;
}

function yearSpan(text: string, from: number, to: { value: number; end: number }): Found | null {
  const end = text[to.end] === "年" ? to.end + 1 : to.end;
  if (end === to.end && text[end] === ".") return null;
  return {
    from: { ...open, year: from },
    to: { ...open, year: to.value },
    end: text.startsWith("度", end) ? end + 1 : end,
    maybeNumber: null,
  };
}

/** 22年12月: two digits are a year only before a month. */
function shortYearAt(text: string, pos: number): Found | null {
  const digits = text.slice(pos, pos + 3);
  if (!/^\d\d年$/.test(digits) || isDigit(text[pos - 1]) || !isDigit(text[pos + 3])) return null;
  return monthsAt(text, pos + 3, 2000 + Number(digits.slice(0, 2)));
}

/** Four digits, or four Chinese ones, from 1900 to 2099. */
function yearNumber(text: string, pos: number): { value: number; end: number } | null {
  if (isDigit(text[pos])) {
    const digits = text.slice(pos, pos + 4);
    return !isDigit(text[pos - 1]) && /^(?:19|20)\d\d$/.test(digits) && !isDigit(text[pos + 4])
      ? { value: Number(digits), end: pos + 4 }
      : null;
  }
  const chinese = chineseNumberAt(text.slice(pos, pos + 4), 0);
  return chinese?.end === 4 && /^(?:19|20)\d\d$/.test(chinese.value)
    ? { value: Number(chinese.value), end: pos + 4 }
    : null;
}

/** End of a sign that joins two ends of a span, or null. */
function joinEnd(text: string, pos: number): number | null {
  if (text.startsWith("--", pos)) return pos + 2;
  return "-~至到".includes(text[pos] ?? " ") ? pos + 1 : null;
}

/** 2024.6.10, 2024-06-10, 2024/6/10; 2024-06, 2024/6; 2024.06, which may be a number. */
function separatedAt(text: string, pos: number): Found | null {
  const year = isDigit(text[pos]) ? yearNumber(text, pos) : null;
  const sign = year === null ? undefined : text[year.end];
  if (year === null || (sign !== "." && sign !== "-" && sign !== "/")) return null;
  const month = shortNumber(text, year.end + 1);
  if (month === null) return null;
  const day = text[month.end] === sign ? shortNumber(text, month.end + 1) : null;
  if (day !== null)
    return one(
      { year: year.value, month: month.value, day: day.value },
      text[day.end] === "日" ? day.end + 1 : day.end,
    );
  if (text[month.end] === "." && isDigit(text[month.end + 1])) return null;
  const last = sign === "." ? lastMonth(text, month) : null;
  if (last !== null)
    return {
      ...one({ ...open, year: year.value, month: month.value }, last.end),
      to: { ...open, year: year.value, month: last.value },
    };
  if (month.value < 1 || month.value > 12 || (sign !== "." && isCounted(text, month.end))) return null;
  return one(
    { ...open, year: year.value, month: month.value },
    text[month.end] === "月" ? month.end + 1 : month.end,
    sign === "." ? text.slice(pos, month.end) : null,
  );
}

/** The second month of 2022.01-12. */
function lastMonth(text: string, first: { value: number; end: number }): { value: number; end: number } | null {
  const join = joinEnd(text, first.end);
  const last = join === null ? null : shortNumber(text, join);
  return last !== null && last.value > first.value && last.value <= 12 && !isCounted(text, last.end) ? last : null;
}

function isCounted(text: string, end: number): boolean {
  const next = text[end] ?? "";
  return next === "%" || next === "." || next === "," || "家个人元次万亿户".includes(next || " ");
}

/** One or two digits, not part of a longer number. */
function shortNumber(text: string, pos: number): { value: number; end: number } | null {
  let end = pos;
  while (isDigit(text[end]) && end - pos < 3) end++;
  return end === pos || end - pos > 2 ? null : { value: Number(text.slice(pos, end)), end };
}

/** 12月, 6月30日, 1-12月, 十二月; after a year also 6月至12月. */
function monthsAt(text: string, pos: number, year: number | null): Found | null {
  const first = monthNumber(text, pos);
  if (first === null) return null;
  const join = joinEnd(text, first.end);
  const second = join === null ? null : monthNumber(text, join);
  if (second !== null && text[second.end] === "月") {
    return {
      from: { year, month: first.value, day: null },
      to: { year, month: second.value, day: null },
      end: monthEnd(text, second.end),
      maybeNumber: null,
    };
  }
  if (text[first.end] !== "月") return null;
  const end = monthEnd(text, first.end);
  const day = shortNumber(text, end) ?? chineseShort(text, end);
  if (day !== null && (text[day.end] === "日" || text[day.end] === "号"))
    return toDay(text, one({ year, month: first.value, day: day.value }, day.end + 1));
  const last = day === null ? null : toDay(text, one({ year, month: first.value, day: day.value }, day.end));
  if (last !== null && last.from !== last.to) return last;
  // 2023年12月31前: the sign of the day was left out.
  if (year !== null && day !== null && day.value >= 1 && day.value <= 31 && endsDay.test(text.slice(day.end)))
    return one({ year, month: first.value, day: day.value }, day.end);
  return one({ year, month: first.value, day: null }, end);
}

/** 10月15日-20日, 10月15-20日: up to a later day of the same month. */
function toDay(text: string, found: Found): Found {
  const join = joinEnd(text, found.end);
  const last = join === null ? null : shortNumber(text, join);
  const first = found.from.day ?? 0;
  return last !== null && last.value > first && last.value <= 31 && (text[last.end] === "日" || text[last.end] === "号")
    ? { ...found, to: { ...found.from, day: last.value }, end: last.end + 1 }
    : found;
}

const endsDay = /^(?:$|[之以]?前|[止底]|完成|完工|竣工|验收)/;

function monthEnd(text: string, pos: number): number {
  return text[pos + 1] === "份" ? pos + 2 : pos + 1;
}

function monthNumber(text: string, pos: number): { value: number; end: number } | null {
  return isDigit(text[pos]) && !isDigit(text[pos - 1]) && text[pos - 1] !== "."
    ? shortNumber(text, pos)
    : chineseShort(text, pos);
}

function chineseShort(text: string, pos: number): { value: number; end: number } | null {
  const number = chineseNumberAt(text.slice(pos, pos + 3), 0);
  return number === null || number.value === "0.5" || number.scale !== ""
    ? null
    : { value: Number(number.value), end: pos + number.end };
}
