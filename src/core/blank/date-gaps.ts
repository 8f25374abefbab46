/** Dates that a form prints with gaps: `    年  月  日`, `20  年  月至    年  月`. */
import type { BlankKind, BlankWords } from "./blank-words.js";
import { compact } from "./label-text.js";

/** `month`: a year and a month, and no day. */
export type DateShape = "year" | "month" | "date" | "dateRange";

/** How the gaps of a date are asked: a year and month alone are written as they are, unless they are called a date. */
export function shapeKind(shape: DateShape, kind: BlankKind): "year" | "text" | "date" | "dateRange" {
  return shape !== "month" ? shape : kind === "date" ? "date" : "text";
}

/** Gaps are bounded: a long run of spaces is read once. */
const gap = "[ \\u3000\\t_]{1,60}";
const century = "(?:20)?";

/** In a line of text; one of the groups is there where a date goes on to another. */
export function datePattern({ dateParts, dateTo }: BlankWords): RegExp {
  const [year = "", month = "", day = ""] = dateParts;
  const date = `${gap}${year}${gap}${month}(?:${gap}${day})?`;
  const to = dateTo.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  // ____年至____年 is a period as well.
  const years = `${gap}${year}((?:${gap})?(?:${to})${gap}${year})(?!${gap}${month})`;
  return new RegExp(`${date}((?:${gap})?(?:${to})${date})?|${years}`, "g");
}

/** A cell that holds nothing but the gaps of a date; null: any other. A name alone (年) is none: a gap stands before it. */
export function dateShape(text: string, { dateParts, dateTo }: BlankWords): DateShape | null {
  const [year = "", month = "", day = ""] = dateParts;
  if (text.length > 120 || !new RegExp(`(?:[ \\u3000\\t_]|^20)${year}`).test(text)) return null;
  const plain = compact(text);
  const date = `${century}${year}(?:${month}(?:${day})?)?`;
  const to = dateTo.map((one) => compact(one)).find((one) => plain.includes(one));
  const [first = "", second, more] = to === undefined ? [plain] : plain.split(to);
  const isDate = (one: string): boolean => new RegExp(`^${date}$`).test(one);
  if (more !== undefined || !isDate(first)) return null;
  if (second !== undefined) return isDate(second) ? "dateRange" : null;
  return first.endsWith(year) ? "year" : first.endsWith(month) ? "month" : "date";
}
