import { problem } from "../../problem.js";
import { cleanCell } from "../clean.js";
import type { Codec, FieldReading } from "../codec.js";
import { readCell } from "../read-cell.js";
import { shorten } from "../rules/facts.js";
import { daysIn, isoDate, parseIso } from "../scan/calendar.js";
import { showDate } from "../show-date.js";

/** A date, as ISO text in the precision given: 2024年6月10日, 2024.6.10, 20240610, 2024年6月, 2024年. */
export const date: Codec = {
  read: (raw) => {
    const typed = cleanCell(raw);
    const compact = compactDate(typed);
    if (compact !== null) return understood(raw, compact);
    const reading = readCell(raw.replace(/(\d)[ T]\d{1,2}:\d{2}(?::\d{2})?\s*$/, "$1"));
    const iso =
      reading.problem?.code === "date-or-number"
        ? (reading.problem.facts.date ?? null)
        : reading.kind === "date"
          ? reading.value
          : yearOnly(typed);
    if (reading.problem?.code === "date-not-real") return { problem: reading.problem };
    if (iso === null || reading.op !== null) return { problem: problem("not-a-date", { text: shorten(raw.trim()) }) };
    if (iso.startsWith("-")) return { problem: problem("date-without-year", { text: shorten(raw.trim()) }) };
    return understood(raw, iso);
  },
  show: (value) => showDate(value),
  print: (value) => showDate(value),
};

function understood(raw: string, iso: string): FieldReading {
  const day = parseIso(iso);
  if (
    day === null ||
    (day.month ?? 1) < 1 ||
    (day.month ?? 1) > 12 ||
    (day.day ?? 1) < 1 ||
    (day.day ?? 1) > daysIn(day.year, day.month ?? 1)
  ) {
    return { problem: problem("date-not-real", { text: shorten(raw.trim()), part: shorten(raw.trim()) }) };
  }
  const value = isoDate(day);
  const shown = showDate(value);
  return cleanCell(raw) === shown || cleanCell(raw) === value ? { value, shown } : { value, shown, note: true };
}

/** 20240610. */
function compactDate(typed: string): string | null {
  return /^(?:19|20)\d{6}$/.test(typed) ? `${typed.slice(0, 4)}-${typed.slice(4, 6)}-${typed.slice(6)}` : null;
}

function yearOnly(typed: string): string | null {
  return /^(?:19|20)\d{2}$/.test(typed) ? typed : null;
}
