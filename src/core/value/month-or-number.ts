import { makeReading, type Reading } from "./reading.js";

/** 2022.12 is read as a number, but beside a date it is a month. Two of them leave it open. */
export function monthOrNumber(a: Reading, b: Reading): [Reading, Reading] {
  return [isDate(b) ? monthOf(a) : a, isDate(a) ? monthOf(b) : b];
}

/** Whether a number may as well be a month. */
export function isMonth(reading: Reading): boolean {
  return reading.problem?.code === "date-or-number";
}

function monthOf(reading: Reading): Reading {
  const month = isMonth(reading) ? reading.problem?.facts.date : undefined;
  return month === undefined ? reading : makeReading(reading.text, "date", { value: month });
}

function isDate({ kind, dates }: Reading): boolean {
  return kind === "date" || dates;
}
