/** A year that a blank form prints in its title or in a line of its own: that of the report stands there. */
import type { BlankParagraph } from "./document.js";
import { compact } from "./label-text.js";
import { newItem } from "./new-item.js";
import type { BlankReading } from "./reading.js";
import type { Item } from "./understood.js";

/** `isTitle`: the paragraph is the form's name. Several years are no report's. */
export function printedYear(reading: BlankReading, { text, paragraph }: BlankParagraph, isTitle: boolean): Item[] {
  const found = [...text.matchAll(/(?<!\d)20\d{2}(?=\s*年)/g)];
  const [year] = found;
  if (year === undefined || found.length > 1 || !(isTitle || /^\(?20\d{2}年度?\)?$/.test(compact(text)))) return [];
  const [from, to] = [year.index, year.index + year[0].length];
  const label = reading.words.made.now;
  const seen = { key: `p${paragraph}y`, label, name: label, kind: "year" as const, unit: null, role: null };
  const item = newItem(reading, { ...seen, at: { paragraph }, target: { in: "text", paragraph, from, to } });
  return [{ ...item, use: "known" }];
}

/** The form's name without the year that it is printed with. */
export function withoutYear(title: string): string {
  return title.replace(/^20\d{2}年度?/, "");
}
