/** A Word file -> the document that `core/blank` understands. */
import type PizZip from "pizzip";
import type { BlankBlock, BlankCell, BlankDocument, BlankTable, CellParagraph } from "../../core/blank/document.js";
import { type Problem, problem } from "../../core/problem.js";
import { cellsOf, gridOf, linesOf, rowsOf, tablesOf, within } from "./body.js";
import { bodyBlocks } from "./body-blocks.js";
import { indentOf } from "./indent.js";
import { openWord } from "./open-word.js";
import { outlinesOf } from "./outlines.js";
import { outsideOf } from "./outside.js";
import { runsOf } from "./runs.js";
import { sizeProblem } from "./size-problem.js";
import type { XmlElement } from "./xml-tree.js";

/** `not-a-word-file`, `broken-word-file`, `word-file-too-large`, `blank-too-many-cells`, `blank-too-long`. */
export function readBlank(bytes: Uint8Array, file: string): { document: BlankDocument } | { problem: Problem } {
  const opened = openWord(bytes, file);
  if ("problem" in opened) return opened;
  const over = sizeProblem(opened.body, file);
  if (over !== null) return { problem: over };
  const blocks = blocksOf(opened.body, opened.zip);
  const outside = outsideOf(opened, paragraphOf);
  return blocks.length > 0
    ? { document: { blocks, outside } }
    : { problem: problem("broken-word-file", { file, part: "" }) };
}

function blocksOf(body: XmlElement, zip: PizZip): BlankBlock[] {
  const outlines = outlinesOf(zip);
  const tables = tablesOf(body);
  return bodyBlocks(body).map(({ element, paragraph }): BlankBlock => {
    if (paragraph === null) return tableOf(element, tables);
    return { block: "paragraph", paragraph, ...paragraphOf(element), outline: outlines(element) };
  });
}

function paragraphOf(element: XmlElement): CellParagraph {
  const runs = runsOf(element).map(({ start, text, underlined }) => ({
    start,
    text: withUsualSpaces(text),
    underlined,
  }));
  const indent = indentOf(element);
  return { text: runs.map(({ text }) => text).join(""), ...(indent === 0 ? {} : { indent }), runs };
}

/** Spaces of every kind as the two usual ones, letter by letter: files made of web pages have non-breaking ones. */
function withUsualSpaces(text: string): string {
  return text.replace(/[\u2001\u2003]/g, "\u3000").replace(/[\u00a0\u2000\u2002\u2004-\u200a\u202f\u205f]/g, " ");
}

/** `tables`: all in the file, by whose order they are numbered. */
function tableOf(element: XmlElement, tables: readonly XmlElement[]): BlankTable {
  const lines = linesOf(element);
  const rows = rowsOf(element).map((row) => cellsOf(row, lines));
  const cells = rows.flatMap((row, index) =>
    row
      .filter(
        ({ merge, col }) =>
          merge !== "continue" || !rows[index - 1]?.some((above) => above.col === col && above.merge !== null),
      )
      .map(({ cell, col, drawn, colspan, merge }): BlankCell => {
        const paragraphs = within(cell, "w:p").map(paragraphOf);
        const rowspan = merge === "restart" ? spanOf(rows, index, col) : 1;
        const text = paragraphs.map((one) => one.text).join("\n");
        const inner = within(cell, "w:tbl").map((one) => tableOf(one, tables));
        const held = { ...(inner.length === 0 ? {} : { tables: inner }), ...(drawn === col ? {} : { drawn }) };
        return { row: index + 1, col, colspan, rowspan, text, paragraphs, ...held };
      }),
  );
  const widest = Math.max(0, ...cells.map(({ col, colspan }) => col + colspan - 1));
  const table = tables.indexOf(element) + 1;
  return { block: "table", table, columns: Math.max(gridOf(element, lines), widest), rows: rows.length, cells };
}

/** How many rows from `index` on a cell that begins there covers. */
function spanOf(rows: readonly ReturnType<typeof cellsOf>[], index: number, col: number): number {
  let next = index + 1;
  while (rows[next]?.some((cell) => cell.col === col && cell.merge === "continue") === true) next += 1;
  return next - index;
}
