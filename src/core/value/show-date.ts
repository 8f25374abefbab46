import { parseIso } from "./scan/calendar.js";

/** ISO text of any precision as it is written in Chinese: 2024年6月10日, 2022年, 12月. */
export function showDate(iso: string): string {
  const day = parseIso(iso);
  if (day === null) return iso;
  return [part(day.year, "年"), part(day.month, "月"), part(day.day, "日")].join("");
}

function part(value: number | null, word: string): string {
  return value === null ? "" : `${value}${word}`;
}
