/** Writes the tags of a layout into the blank Word file; what no edit names stays as it is. */
import type { LayoutEdit, RowTemplate } from "../../core/blank/layout-edit.js";
import type { Target } from "../../core/blank/understood.js";
import type { GridLines } from "../../core/reading/document/grid-lines.js";
import { cellsOf, linesOf, rowsOf, tablesOf, within } from "./body.js";
import { type BodyBlock, bodyBlocks } from "./body-blocks.js";
import { documentPart, type OpenWord } from "./open-word.js";
import { replaceText, runsOf, setText } from "./runs.js";
import { orGap, textIn, writeGap } from "./write-gap.js";
import { childOf, deepCopy, isElement, writeXml, type XmlElement } from "./xml-tree.js";

type Write = Extract<LayoutEdit, { edit: "write" }>;

/** Changes the opened file; its bytes come back. */
export function writeLayout({ zip, document, body }: OpenWord, edits: readonly LayoutEdit[]): Uint8Array {
  const blocks = bodyBlocks(body);
  const numbered = blocks.filter(({ paragraph }) => paragraph !== null);
  const places: Places = {
    blocks,
    paragraphs: numbered.sort((one, other) => (one.paragraph ?? 0) - (other.paragraph ?? 0)),
    tables: tablesOf(body).map((table) => ({ table, rows: rowsOf(table), lines: linesOf(table) })),
  };
  // Characters first, from the last to the first, while offsets are those of the blank.
  const writes = edits.filter((edit): edit is Write => edit.edit === "write");
  for (const write of [...writes].sort((one, other) => fromOf(other.target) - fromOf(one.target)))
    writeText(places, write);
  for (const edit of edits) if (edit.edit === "rows") writeRows(places, edit);
  for (const edit of edits) if (edit.edit === "frame") frameRow(places, edit);
  for (const edit of edits) if (edit.edit === "narrative") writeNarrative(places, body, edit);
  for (const edit of edits) if (edit.edit === "around") writeAround(places, body, edit);
  for (const edit of edits)
    if (edit.edit === "drop") for (const { anchor } of blocks.slice(edit.from, edit.to + 1)) remove(body, anchor);
  zip.file(documentPart, writeXml(document));
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

interface Places {
  readonly blocks: readonly BodyBlock[];
  /** By their numbers. */
  readonly paragraphs: readonly BodyBlock[];
  /** Rows as they are in the blank, also when they are no longer in the table. */
  readonly tables: readonly {
    readonly table: XmlElement;
    readonly rows: readonly XmlElement[];
    readonly lines: GridLines;
  }[];
}

function fromOf(target: Target): number {
  return target.in === "cell" ? -1 : target.from;
}

function writeText(places: Places, write: Write): void {
  const { target } = write;
  if (target.in === "text") {
    const { element, twins } = places.paragraphs[target.paragraph - 1] ?? { element: undefined, twins: [] };
    if (element === undefined) return;
    for (const twin of twins) if (textIn(twin) === textIn(element)) writeGap(twin, target, write);
    writeGap(element, target, write);
    return;
  }
  const cell = cellAt(places, target.table, target.row, target.col);
  if (cell === undefined) return;
  if (target.in === "cell") {
    const row = places.tables[target.table - 1]?.rows[target.row - 1];
    if (row !== undefined) keepRoom(row, cell);
    setCell(cell, orGap(write, within(cell, "w:p").map(textIn).join("").trim()));
    return;
  }
  const paragraph = within(cell, "w:p")[target.paragraph];
  if (paragraph !== undefined) writeGap(paragraph, target, write);
}

function cellAt(places: Places, table: number, row: number, col: number): XmlElement | undefined {
  const { rows, lines } = places.tables[table - 1] ?? { rows: [] };
  const element = rows[row - 1];
  return element === undefined ? undefined : cellsOf(element, lines).find((cell) => cell.col === col)?.cell;
}

/** One paragraph with this text in the look of what stood there; further paragraphs go. */
function setCell(cell: XmlElement, text: string): void {
  const [first, ...others] = within(cell, "w:p");
  if (first === undefined) return;
  const withText = [first, ...others].find((one) => runsOf(one).some((run) => run.text.trim() !== ""));
  if (withText !== undefined && withText !== first) setText(withText, "");
  setText(first, text);
  for (const other of others) remove(cell, other);
}

/** Empty lines make room for a text; where they go, the row stays as high as they were. */
function keepRoom(row: XmlElement, cell: XmlElement): void {
  const lines = within(cell, "w:p").length;
  const isOpen = within(cell, "w:p").every((one) => runsOf(one).every(({ text }) => text.trim() === ""));
  const isHigh = within(row, "w:trHeight").length > 0 || within(cell, "w:vMerge").length > 0;
  if (lines < 3 || !isOpen || isHigh) return;
  let properties = childOf(row, "w:trPr");
  if (properties === undefined) {
    properties = { name: "w:trPr", attributes: {}, children: [] };
    const behind = row.children.findIndex((child) => isElement(child) && child.name !== "w:tblPrEx");
    row.children.splice(Math.max(behind, 0), 0, properties);
  }
  const height = { "w:val": String(Math.min(lines, mostLines) * lineHeight), "w:hRule": "atLeast" };
  properties.children.push({ name: "w:trHeight", attributes: height, children: [] });
}

/** Of a usual line, in twentieths of a point. */
const lineHeight = 312;
const mostLines = 45;

function remove(parent: XmlElement, node: XmlElement): boolean {
  const index = parent.children.indexOf(node);
  if (index >= 0) {
    parent.children.splice(index, 1);
    return true;
  }
  return parent.children.filter(isElement).some((child) => remove(child, node));
}

function insertBefore(parent: XmlElement, node: XmlElement, added: readonly XmlElement[]): boolean {
  const index = parent.children.indexOf(node);
  if (index >= 0) {
    parent.children.splice(index, 0, ...added);
    return true;
  }
  return parent.children.filter(isElement).some((child) => insertBefore(child, node, added));
}

function writeRows({ tables }: Places, edit: Extract<LayoutEdit, { edit: "rows" }>): void {
  const found = tables[edit.table - 1];
  if (found === undefined) return;
  const { table, rows, lines } = found;
  const [first] = rows.slice(edit.from - 1, edit.from);
  if (first === undefined) return;
  const made = edit.rows.flatMap((template) => {
    const like = rows[template.like - 1];
    return like === undefined ? [] : [rowLike(like, template, lines)];
  });
  insertBefore(table, first, made);
  for (const row of rows.slice(edit.from - 1, edit.to)) remove(table, row);
}

function rowLike(like: XmlElement, template: RowTemplate, lines: GridLines): XmlElement {
  const row = deepCopy(like);
  for (const { cell, col, merge } of cellsOf(row, lines)) {
    const text = template.cells[col];
    if (text !== undefined) {
      setCell(cell, text);
      // What goes on from above shows nothing of its own.
      if (merge !== null) unmerge(cell);
    }
    if (template.begin.includes(col) && merge === null) setMerge(cell, "restart");
    if (template.goOn.includes(col)) {
      setCell(cell, "");
      setMerge(cell, "continue");
    }
  }
  return row;
}

/** Children of `w:tcPr` that stand before `w:vMerge`. */
const before: ReadonlySet<string> = new Set(["w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge"]);

function setMerge(cell: XmlElement, value: "restart" | "continue"): void {
  let properties = childOf(cell, "w:tcPr");
  if (properties === undefined) {
    properties = { name: "w:tcPr", attributes: {}, children: [] };
    cell.children.unshift(properties);
  }
  const known = childOf(properties, "w:vMerge");
  if (known !== undefined) {
    known.attributes["w:val"] = value;
    return;
  }
  const merge: XmlElement = { name: "w:vMerge", attributes: { "w:val": value }, children: [] };
  const at = properties.children.findIndex((child) => isElement(child) && !before.has(child.name));
  properties.children.splice(at < 0 ? properties.children.length : at, 0, merge);
}

function unmerge(cell: XmlElement): void {
  const properties = childOf(cell, "w:tcPr");
  const known = properties === undefined ? undefined : childOf(properties, "w:vMerge");
  if (properties !== undefined && known !== undefined) remove(properties, known);
}

/** Tags around rows stand in the first cell of the first and in the last cell of the last. */
function frameRow({ tables }: Places, edit: Extract<LayoutEdit, { edit: "frame" }>): void {
  const found = tables[edit.table - 1];
  const blank = found?.rows[edit.row - 1];
  if (found === undefined || blank === undefined) return;
  const row = rowsOf(found.table).includes(blank) ? blank : replacing(found, edit);
  const cells = row === undefined ? [] : within(row, "w:tc");
  const cell = edit.at === "start" ? cells[0] : cells.at(-1);
  const paragraphs = cell === undefined ? [] : within(cell, "w:p");
  const paragraph = edit.at === "start" ? paragraphs[0] : paragraphs.at(-1);
  if (paragraph === undefined) return;
  const end = runsOf(paragraph).reduce((sum, { text }) => sum + text.length, 0);
  const at = edit.at === "start" ? 0 : end;
  replaceText(paragraph, at, at, edit.text);
}

/** The row that took the place of one that was replaced: the one before the next row of the blank that is still there. */
function replacing(
  { table, rows }: Places["tables"][number],
  { row, at }: Extract<LayoutEdit, { edit: "frame" }>,
): XmlElement | undefined {
  const now = rowsOf(table);
  if (at === "start") {
    const kept = rows.slice(0, row - 1).findLast((one) => now.includes(one));
    return now[kept === undefined ? 0 : now.indexOf(kept) + 1];
  }
  const kept = rows.slice(row).find((one) => now.includes(one));
  return kept === undefined ? now.at(-1) : now[now.indexOf(kept) - 1];
}

function writeNarrative(
  { paragraphs }: Places,
  body: XmlElement,
  edit: Extract<LayoutEdit, { edit: "narrative" }>,
): void {
  const heading = paragraphs[edit.behind - 1]?.element;
  const replaced = edit.replaces.flatMap((number) => paragraphs[number - 1]?.element ?? []);
  const [like] = replaced;
  if (heading === undefined) return;
  const made = edit.lines.map((line) => {
    const paragraph = deepCopy(like ?? plain(heading));
    setText(paragraph, line);
    return paragraph;
  });
  if (like !== undefined) insertBefore(body, like, made);
  else insertAfter(body, heading, made);
  for (const one of replaced) remove(body, one);
}

/** A paragraph for text under a heading that has none: without the heading's style and outline. */
function plain(heading: XmlElement): XmlElement {
  const copy = deepCopy(heading);
  const properties = childOf(copy, "w:pPr");
  copy.children = [];
  if (properties !== undefined) {
    properties.children = properties.children.filter(
      (child) => isElement(child) && ["w:spacing", "w:ind"].includes(child.name),
    );
    copy.children = [properties];
  }
  return copy;
}

function insertAfter(parent: XmlElement, node: XmlElement, added: readonly XmlElement[]): boolean {
  const index = parent.children.indexOf(node);
  if (index >= 0) {
    parent.children.splice(index + 1, 0, ...added);
    return true;
  }
  return parent.children.filter(isElement).some((child) => insertAfter(child, node, added));
}

function writeAround({ blocks }: Places, body: XmlElement, edit: Extract<LayoutEdit, { edit: "around" }>): void {
  const first = blocks[edit.from]?.anchor;
  const last = blocks[edit.to]?.anchor;
  if (first === undefined || last === undefined) return;
  insertBefore(body, first, [tagParagraph(edit.open)]);
  insertAfter(body, last, [tagParagraph(edit.close)]);
}

function tagParagraph(text: string): XmlElement {
  const run: XmlElement = {
    name: "w:r",
    attributes: {},
    children: [{ name: "w:t", attributes: { "xml:space": "preserve" }, children: [text] }],
  };
  return { name: "w:p", attributes: {}, children: [run] };
}
