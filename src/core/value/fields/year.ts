import { problem } from "../../problem.js";
import { cleanCell } from "../clean.js";
import type { Codec } from "../codec.js";
import { readCell } from "../read-cell.js";
import type { Reading } from "../reading.js";
import { shorten } from "../rules/facts.js";

/** A year of four digits: 2022, 2022年, 2022年度, 二〇二二年. */
export const year: Codec = {
  read: (raw, spec) => {
    const typed = cleanCell(raw);
    const reading = readCell(raw);
    const value = /^\d{4}$/.test(typed) ? typed : yearOf(reading);
    const known =
      value !== null &&
      /^\d{4}$/.test(value) &&
      Number(value) >= (spec.min ?? 1950) &&
      Number(value) <= (spec.max ?? 2099);
    if (value === null || !known) return { problem: problem("not-a-year", { text: shorten(raw.trim()) }) };
    const plain = typed === value || typed === `${value}年` || typed === `${value}年度`;
    return plain ? { value, shown: `${value}年` } : { value, shown: `${value}年`, note: true };
  },
  show: (value) => `${value}年`,
  print: (value) => value,
};

/** 二〇二二年, and 二〇二二, which alone is a number. */
function yearOf({ kind, op, value, unit, scale }: Reading): string | null {
  const number = kind === "number" && unit === null && scale === "";
  return op === null && (kind === "date" || number) ? value : null;
}
