import { makeReading, type Reading } from "../reading.js";
import { type Cell, datesOf } from "./rule.js";

/**
 * The date beside a figure, by or in which it is wanted (11月底前完成100%): null for none, and for a year alone, which says
 * of what year the figure is (2022年完成500家).
 */
export function dueOf(cell: Cell): Reading | null | "several" {
  const dates = datesOf(cell).filter(
    ({ op, from, to, maybeNumber }) => maybeNumber === null && (op !== null || from.includes("-") || to.includes("-")),
  );
  const [date] = dates;
  if (date === undefined) return null;
  if (dates.length > 1) return "several";
  const { op, from, to } = date;
  return from === to || op !== null
    ? makeReading(cell.text, "date", { op, value: to })
    : makeReading(cell.text, "range", { from, to, dates: true });
}
