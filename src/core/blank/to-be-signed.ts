/** A cell that is signed and sealed by hand: 签字：　　年　月　日. */
import type { GridCell } from "./grid.js";
import { compact } from "./label-text.js";
import { hasAny } from "./matches.js";
import { readInner } from "./read-inner.js";
import type { BlankReading } from "./reading.js";
import { signing } from "./signing.js";

/** Left to whoever signs. */
export function isToBeSigned(reading: BlankReading, cell: GridCell): boolean {
  if (cell.nature === "signed") return true;
  if (cell.nature !== "blanks") return false;
  const { row, col } = cell;
  const inner = readInner(reading, cell.paragraphs, {
    key: "",
    at: {},
    target: (paragraph, from, to) => ({ in: "cellText", table: 0, row, col, paragraph, from, to }),
    context: [],
  });
  const seals = reading.words.kinds.find(({ kind }) => kind === "sign")?.ends ?? [];
  const isSealed = hasAny(compact(cell.text), seals) || inner.some(({ item }) => item.kind === "sign");
  return inner.length > 0 && isSealed && inner.every(({ item }) => signing.has(item.kind));
}
