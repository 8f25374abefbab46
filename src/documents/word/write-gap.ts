/** A tag on a line of a blank: what stays of the line, and what is printed while the value is empty. */
import type { LayoutEdit } from "../../core/blank/layout-edit.js";
import { replaceText, runsOf } from "./runs.js";
import type { XmlElement } from "./xml-tree.js";

type Write = Extract<LayoutEdit, { edit: "write" }>;

/** On a line that is drawn under spaces, one of them stays on either side of the value. */
export function writeGap(
  paragraph: XmlElement,
  { from, to }: { readonly from: number; readonly to: number },
  write: Write,
): void {
  const runs = runsOf(paragraph).filter(({ start, text }) => start < to && start + text.length > from);
  const gap = textIn(paragraph).slice(from, to);
  const isLine = runs.every(({ underlined }) => underlined) && gap.trim() === "" && gap.length >= shortestLine;
  if (isLine && write.keepsGap !== true) replaceText(paragraph, from + 1, to - 1, write.text);
  else replaceText(paragraph, from, to, orGap(write, gap, isLine ? gap.slice(0, 1) : ""));
}

/** Characters of a line that has room on either side of what is written on it. */
const shortestLine = 4;

/** The tag, and where the edit says so the gap in its place. */
export function orGap({ text, keepsGap }: Write, gap: string, beside = ""): string {
  if (keepsGap !== true || gap === "") return text;
  const name = text.slice(2, -2);
  return `{{#${name}}}${beside}${text}${beside}{{/${name}}}{{^${name}}}${gap}{{/${name}}}`;
}

export function textIn(paragraph: XmlElement): string {
  return runsOf(paragraph)
    .map(({ text }) => text)
    .join("");
}
