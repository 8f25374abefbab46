/** A pasted text -> the grids that it may be: how it was copied is not said, and several ways may fit. */
import type { Form } from "../../../form/form.js";
import { type Grid, gridOf } from "../grid.js";
import type { Names } from "../names.js";
import { vocabulariesOf } from "../vocabulary.js";
import { rowsOfCells } from "./cells-by-line.js";
import { figureGapsClosed } from "./figure-gaps.js";
import { htmlRows, isHtml } from "./html.js";
import { itemRows } from "./items.js";
import { labelledRows } from "./labelled.js";
import { labelsApart } from "./labels-in-line.js";
import { type Landmarks, landmarksOf } from "./landmarks.js";
import { liesAcross } from "./lies-across.js";
import { markdownRows } from "./markdown.js";
import { rejoined } from "./rejoin.js";
import { spacedRows, wrapped } from "./spaced.js";
import { tabLineRows } from "./tab-lines.js";
import { delimited } from "./tabbed.js";

/** The likeliest first. Empty for a text that is no table in any way. */
export function textGrids(text: string, form: Form, names: Names): Grid[] {
  const source = withoutBlanks(text, names)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u200b\ufeff]/g, " ")
    .replace(/[\v\u2028]/g, "\n")
    .replace(/[｜│┃]/g, "|");
  const page = isHtml(source) ? htmlRows(source) : null;
  if (page !== null) return [gridOf(page, true)];
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  const marks = landmarksOf(form, names);
  const grids: Grid[] = [];
  if (share(lines, /\|.*\|/) > 0.4 || lines.some((line) => /^\s*\|?(\s*:?-{3,}:?\s*\|)+/.test(line)))
    grids.push(grid(markdownRows(lines)));
  else if (share(lines, /\t/) > 0) {
    // Web pages part cells by a tab on a line of its own.
    const apart = lines.length > 0 && !lines.some((line) => line.includes("\t"));
    const alone = source.split("\n").filter((line) => line.includes("\t") && line.trim() === "").length;
    if (apart || alone > source.split("\n").filter((line) => /\S\t|\t\S/.test(line)).length)
      grids.push(tabbed(tabLineRows(source, marks), marks), byCells(piecesOf(source), form, names, marks));
    else grids.push(tabbed(delimited(source, "\t"), marks));
  } else if (source.split("\n").some((line) => line.replaceAll(" ", "") === "\t"))
    grids.push(tabbed(tabLineRows(source, marks), marks), byCells(piecesOf(source), form, names, marks));
  else grids.push(...untabbed(source, lines, form, names, marks));
  return grids.filter(({ rows }) => rows.length > 0);
}

/** （待填：…） stands where nothing stands. */
function withoutBlanks(text: string, { words }: Names): string {
  const marks = words.blanks.filter((word) => word.startsWith("（"));
  return marks.length === 0 ? text : text.replace(new RegExp(`(?:${marks.join("|")})[^（）\n\t]{0,60}）`, "g"), "");
}

/**
 * The bare cells one after the other, whatever parts them: rows that were put together wrongly, from paragraphs that end lines
 * or from the lines of wrapped cells that a PDF gives one after the other, are parted anew by what fits.
 */
export function cellByCell(text: string, form: Form, names: Names): Grid {
  const parts = text.includes("\t") ? /[\t\n\r\v]/ : /\s+/;
  return byCells(withoutBlanks(text, names).split(parts), form, names, landmarksOf(form, names));
}

function tabbed(cells: readonly (readonly string[])[], marks: Landmarks): Grid {
  return grid(liesAcross(cells, marks) ? cells : rejoined(cells, marks));
}

function untabbed(source: string, written: readonly string[], form: Form, names: Names, marks: Landmarks): Grid[] {
  const grids: Grid[] = [];
  const lines = labelsApart(written, marks);
  const labelled = labelledRows(lines, names, marks);
  const items = labelled ?? itemRows(lines, names, marks);
  if (items !== null) grids.push(grid(items));
  else if (lines.some((line) => marks.isLabel(/^[^:：]{2,40}(?=[:：].)/.exec(line.trim())?.[0] ?? "")))
    grids.push(grid(lines.map((line) => [line.trim()])));
  for (const delimiter of [",", ";"])
    if (lines.filter((line) => (delimiter === "," ? /,.*,/ : /;.*;/).test(line)).length > 1)
      grids.push(grid(rejoined(delimited(source, delimiter), marks)));
  const gaps = lines.filter((line) => /\S(?: {2,}|\u3000+)\S/.test(line)).length;
  if (gaps > 1) grids.push(gridOf(wrapped(spacedRows(lines, / {2,}|\u3000+/, marks), marks), false));
  const parted = lines.filter((line) => line.trim().split(/\s+/).length >= 3);
  const words = parted.length;
  // Where wide gaps part the cells, a single space stands within a cell: ≥310 天.
  const isWide = gaps > 1 && share(parted, /\S(?: {2,}|\u3000+)\S/) >= mostlyWide;
  if (words > 1 && !isWide) {
    const closed = lines.map(figureGapsClosed);
    const ways = closed.some((line, index) => line !== lines[index]) ? [closed, lines] : [lines];
    for (const way of ways) grids.push(gridOf(wrapped(spacedRows(way, /\s+/, marks), marks), false));
  }
  if (lines.length >= 6 && words <= lines.length / 2) grids.push(byCells(lines, form, names, marks));
  return grids;
}

/** Share of lines with wide gaps from which on single spaces part nothing. */
const mostlyWide = 0.7;

/** Cells between tabs or blank lines; text before the first tab and after the last stands around the table. */
function piecesOf(source: string): string[] {
  const pieces = source.split(/\t|\n{2,}/);
  return pieces.flatMap((piece, index) => (index === 0 || index === pieces.length - 1 ? piece.split("\n") : [piece]));
}

/** Rows of one width have columns that can be compared. */
function grid(rows: readonly (readonly string[])[]): Grid {
  const widths = new Set(rows.map(({ length }) => length).filter((length) => length > 1));
  return gridOf(rows, widths.size === 1);
}

function byCells(cells: readonly string[], form: Form, names: Names, marks: Landmarks): Grid {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return gridOf(
    rowsOfCells(
      texts,
      vocabulariesOf(form.root, names).flatMap(({ lists }) => lists),
      marks,
    ),
    false,
  );
}

function share(lines: readonly string[], pattern: RegExp): number {
  return lines.length === 0 ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length;
}
