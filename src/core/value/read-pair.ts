import { cleanCell } from "./clean.js";
import { wholeWords } from "./lexicon/phrases.js";
import { monthOrNumber } from "./month-or-number.js";
import { makeReading, type Reading } from "./reading.js";

/** Target and actual, each read by the other where its own text leaves it open: a month or a number, all of it or 100%. */
export function readPair(target: Reading, actual: Reading): [Reading, Reading] {
  const [a, b] = monthOrNumber(target, onePercent(target, actual));
  return [isPercentage(b) ? allOf(a) : a, isPercentage(a) ? allOf(b) : b];
}

/** 发放问卷200份，满意185份，满意率92.5% beside ≥90%: the one percentage answers it. What else the cell says is to be looked at. */
function onePercent(target: Reading, actual: Reading): Reading {
  if (!isPercentage(target) || target.kind === "range" || actual.kind !== "multiple") return actual;
  const [first, ...others] = actual.parts.filter(({ base, unit }) => base !== null && unit === "%");
  const counts = actual.parts.every(({ unit }) => unit !== null);
  return first === undefined || others.length > 0 || !counts ? actual : { ...first, problem: actual.problem };
}

function isPercentage({ kind, unit }: Reading): boolean {
  return unit === "%" && (kind === "percent" || kind === "text" || kind === "range");
}

/** 全覆盖 beside a percentage is 100%. */
function allOf(reading: Reading): Reading {
  if (reading.kind !== "qualitative" || !wholeWords.has(cleanCell(reading.text))) return reading;
  return makeReading(reading.text, "percent", { value: "100", base: "100", unit: "%" });
}
