/** Blanks in headers, footers and tables in text boxes: nothing is asked for them, and a person is told where they are. */
import type { BlankDocument, OutsideLine } from "./document.js";
import { innerBlanks } from "./inner-blanks.js";
import { compact } from "./label-text.js";
import { readOptionsIn } from "./read-choice.js";
import type { BlankReading } from "./reading.js";
import type { Left } from "./understood.js";

/** The same line in the headers of several sections is told once; page numbers are no blanks. */
export function leftOutside(reading: BlankReading, { outside = [] }: BlankDocument): Left[] {
  const open = outside.filter((line) => isOpen(reading, line));
  const lines = new Map(open.map((line) => [`${line.in} ${compact(line.text)}`, line]));
  return [...lines.values()].map((line) => ({
    text: line.text.trim().slice(0, longest),
    why: "outside",
    at: { in: line.in },
  }));
}

function isOpen(reading: BlankReading, line: OutsideLine): boolean {
  if (compact(line.text) === "") return false;
  const cells = line.text.split("\t").map(compact);
  if (cells.length > 1 && cells.includes("")) return true;
  return innerBlanks([line], reading.words).length > 0 || readOptionsIn(reading, line.text, 0).length > 0;
}

/** Characters of a line that are shown. */
const longest = 60;
