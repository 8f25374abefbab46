/** Whether files are a form that nobody has filled in yet: most of its cells are left open, and next to no figures stand in it. */
import type { FileDocument, FileTable } from "./document.js";

/** Of a blank form more than half of the cells are open, of a filled one an eighth. */
const openShare = 0.35;
const fewest = 5;

export function isMostlyEmpty(documents: readonly FileDocument[]): boolean {
  const cells = documents
    .flatMap(({ parts }) => parts.filter(({ hidden }) => !hidden))
    .flatMap(({ blocks }) => blocks.filter((block): block is FileTable => block.is === "table"))
    .flatMap(({ rows }) => rows.flat());
  const { open, figures } = countCells(cells.map(({ text }) => text));
  return open >= fewest && open >= openShare * cells.length && open > 2 * figures;
}

/** Somebody has put figures into most of what was open. A form prints few by itself, such as points, beside cells left open. */
export function isFilled(cells: readonly string[]): boolean {
  const { open, figures } = countCells(cells);
  return figures >= fewest && figures > open;
}

function countCells(texts: readonly string[]): { open: number; figures: number } {
  const cells = texts.map((text) => text.normalize("NFKC").replace(/[\s_]/g, ""));
  return {
    open: cells.filter((text) => /^[年月日]*$/.test(text)).length,
    figures: cells.filter((text) => /^[≥≤><=]*\d[\d.,]*\D{0,3}$/.test(text)).length,
  };
}
