/**
 * The source of a page -> tables and paragraphs. Programs export such pages under the names of workbooks and texts, and some put
 * them on the clipboard. Nothing of the source is run or fetched.
 */
import type { Block, FileTable } from "../document/document.js";
import { HiddenText, isHidden } from "./hidden-parts.js";
import { attributeOf, htmlTokens } from "./html-tokens.js";
import { TableBuilder } from "./table-builder.js";

interface Level {
  readonly builder: TableBuilder;
  cell: { text: string; columns: number; rows: number; nested: FileTable[]; isHidden: boolean } | null;
  hasCells: boolean;
  /** The table, the group of rows or the row is hidden. */
  isHidden: { table: boolean; group: boolean; row: boolean };
  /** By its columns. */
  readonly columns: boolean[];
}

const blocks = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "center", "caption"]);

export interface PageLimits {
  /** Characters of one cell or paragraph; what follows is left out. */
  readonly text: number;
  /** Tables within each other. */
  readonly depth: number;
  /** Cells of all tables. */
  readonly cells: number;
}

/** `over`: the limit that the page goes beyond; nothing of it is read then. `hiddenTexts`: hidden pieces that were left out. */
export function htmlBlocks(
  html: string,
  limits: PageLimits,
): { blocks: Block[]; hiddenTexts: number } | { over: "depth" | "cells" } {
  const reader = new HtmlReader(limits);
  for (const token of htmlTokens(html)) {
    if (token.is === "text") reader.text(token.text);
    else if (token.is === "open") reader.open(token.name, token.attributes);
    else reader.close(token.name);
  }
  const blocks = reader.end();
  return reader.over === null ? { blocks, hiddenTexts: reader.hidden.count } : { over: reader.over };
}

class HtmlReader {
  readonly #blocks: Block[] = [];
  readonly #levels: Level[] = [];
  #line = "";
  #paragraphs = 0;
  #tables = 0;
  #cells = 0;
  over: "depth" | "cells" | null = null;
  readonly hidden = new HiddenText();

  constructor(private readonly limits: PageLimits) {}

  open(name: string, attributes: string): void {
    this.hidden.open(name, attributes);
    const isPart = name === "tr" || name === "td" || name === "th";
    // A piece that was cut out of a table begins within it.
    if (name === "table" || (isPart && this.#levels.length === 0)) this.#openTable(name, attributes);
    const level = this.#levels.at(-1);
    if (name === "table") return;
    if (name === "tr" && level !== undefined) {
      this.#endRow(level);
      level.isHidden.row = isHidden(attributes);
    } else if (rowGroups.has(name) && level !== undefined) level.isHidden.group = isHidden(attributes);
    else if (name === "col" && level !== undefined)
      for (let left = spanOf(attributes, "span", 200); left > 0; left -= 1) level.columns.push(isHidden(attributes));
    else if ((name === "td" || name === "th") && level !== undefined) this.#openCell(level, attributes);
    else if (blocks.has(name)) this.#break();
  }

  close(name: string): void {
    this.hidden.close(name);
    const level = this.#levels.at(-1);
    if (name === "table" && level !== undefined) this.#closeTable(level);
    else if (rowGroups.has(name) && level !== undefined) level.isHidden.group = false;
    else if (name === "tr" && level !== undefined) this.#endRow(level);
    else if ((name === "td" || name === "th") && level !== undefined) this.#endCell(level);
    else if (blocks.has(name)) this.#break();
  }

  text(text: string): void {
    if (this.hidden.isOpen) return;
    const plain = text.replace(/[\s\u00a0]+/g, " ");
    const cell = this.#levels.at(-1)?.cell;
    if (cell !== undefined && cell !== null) {
      if (cell.text.length < this.limits.text) cell.text += plain;
    } else if (this.#levels.length === 0 && this.#line.length < this.limits.text) this.#line += plain;
  }

  end(): Block[] {
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) this.#closeTable(level);
    this.#endLine();
    return this.#blocks;
  }

  #break(): void {
    const cell = this.#levels.at(-1)?.cell;
    if (cell !== undefined && cell !== null) cell.text = `${cell.text.trimEnd()}\n`;
    else if (this.#levels.length === 0) this.#endLine();
  }

  #endLine(): void {
    const text = this.#line.trim();
    this.#line = "";
    if (text === "") return;
    this.#paragraphs += 1;
    this.#blocks.push({ is: "paragraph", number: this.#paragraphs, text });
  }

  #openTable(name: string, attributes: string): void {
    if (this.#levels.length >= this.limits.depth) this.over = "depth";
    if (this.over !== null) return;
    if (this.#levels.length === 0) {
      this.#endLine();
      this.#tables += 1;
    }
    const isWhole = (name === "table" && isHidden(attributes)) || this.#levels.at(-1)?.cell?.isHidden === true;
    this.#levels.push({
      builder: new TableBuilder(this.#tables),
      cell: null,
      hasCells: false,
      isHidden: { table: isWhole, group: false, row: false },
      columns: [],
    });
  }

  #openCell(level: Level, attributes: string): void {
    this.#endCell(level);
    this.#cells += 1;
    if (this.#cells > this.limits.cells) this.over = "cells";
    if (this.over !== null) return;
    const { table, group, row } = level.isHidden;
    level.cell = {
      text: "",
      columns: spanOf(attributes, "colspan", 200),
      rows: spanOf(attributes, "rowspan", 1000),
      nested: [],
      isHidden: table || group || row || this.hidden.isOpen || isHidden(attributes),
    };
    level.hasCells = true;
  }

  #endCell(level: Level): void {
    const { cell } = level;
    level.cell = null;
    if (cell === null) return;
    const text = cell.text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join("\n");
    const { columns, rows, nested } = cell;
    level.builder.cell({ text, columns, rows, nested, hidden: cell.isHidden ? "hidden" : undefined });
  }

  #endRow(level: Level): void {
    this.#endCell(level);
    if (level.hasCells) level.builder.endRow();
    level.hasCells = false;
    level.isHidden.row = false;
  }

  #closeTable(level: Level): void {
    this.#endRow(level);
    this.#levels.pop();
    if (level.builder.isEmpty) return;
    const table = withColumns(level.builder.table, level.columns);
    const outer = this.#levels.at(-1)?.cell;
    if (outer === undefined || outer === null) this.#blocks.push(table);
    else {
      outer.nested.push(table);
      outer.text += shownText(table);
    }
  }
}

function shownText({ rows }: FileTable): string {
  return rows
    .map((row) => row.flatMap(({ text, hidden }) => (hidden === undefined ? [text] : [])).join("\t"))
    .join("\n");
}

const rowGroups = new Set(["thead", "tbody", "tfoot"]);

function spanOf(attributes: string, name: string, most: number): number {
  return Math.min(Math.max(Number.parseInt(attributeOf(attributes, name) ?? "1", 10) || 1, 1), most);
}

/** Cells that stand in hidden columns alone are hidden. */
function withColumns(table: FileTable, columns: readonly boolean[]): FileTable {
  if (!columns.includes(true)) return table;
  const covers = ({ column, columns: width }: FileTable["rows"][number][number]): boolean =>
    Array.from({ length: width }, (_, at) => columns[column - 1 + at] === true).every((one) => one);
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => (covers(cell) ? { ...cell, hidden: "hidden" } : cell))),
  };
}
