/** Paragraphs, cells and tables as they open and close, put where they belong. */
import type { Block, FileTable } from "../../core/reading/document/document.js";
import { gridLines } from "../../core/reading/document/grid-lines.js";
import { TableBuilder } from "../../core/reading/markup/table-builder.js";
import { limits } from "../limits.js";

interface Level {
  readonly builder: TableBuilder;
  /** Of the columns of the grid, in twentieths of a point. */
  readonly widths: number[];
  cell: OpenCell | null;
  isRowRemoved: boolean;
  before: OpenCell | null;
}

interface OpenCell {
  lines: string[];
  columns: number;
  /** null: goes on from the cell above. */
  rows: number | null;
  isRemoved: boolean;
  /** Goes on from the cell before it. */
  isJoined: boolean;
  nested: FileTable[];
  comments: string[];
}

/** Comments that are open at once; each follows the text. */
const mostComments = 20;

export class Flow {
  readonly blocks: Block[] = [];
  readonly comments: { at: string; text: string }[] = [];
  readonly #levels: Level[] = [];
  readonly #boxes: string[][] = [];
  /** Texts of paragraphs that are open: one stands in another where a text box does. */
  readonly #open: string[] = [];
  readonly #commented = new Map<string, string>();
  #joined: string | null = null;
  #paragraphs = 0;
  #tables = 0;

  constructor(readonly texts: ReadonlyMap<string, string>) {}

  openParagraph(): void {
    const isBody = this.#levels.length === 0 && this.#boxes.length === 0;
    if (isBody && this.#open.length === 0) this.#paragraphs += 1;
    this.#open.push(this.#joined ?? "");
    this.#joined = null;
  }

  add(text: string): void {
    const last = this.#open.length - 1;
    const before = this.#open[last];
    if (before !== undefined && before.length < limits.text) this.#open[last] = before + text;
    if (this.#commented.size === 0) return;
    for (const [id, at] of this.#commented) if (at.length < 60) this.#commented.set(id, at + text);
  }

  /** Its mark was removed: the next paragraph goes on where this one ends. */
  joinParagraph(): void {
    this.#joined = "";
  }

  closeParagraph(): void {
    const text = this.#open.pop() ?? "";
    if (this.#joined !== null) {
      this.#joined = text;
      return;
    }
    const box = this.#boxes.at(-1);
    const cell = this.#levels.at(-1)?.cell;
    if (box !== undefined) box.push(text);
    else if (cell !== undefined && cell !== null) cell.lines.push(text);
    else this.blocks.push({ is: "paragraph", number: this.#paragraphs, text: text.trim() });
  }

  openBox(): void {
    this.#boxes.push([]);
  }

  /** A box's paragraphs stand before the one that it hangs on. */
  closeBox(): void {
    const texts = (this.#boxes.pop() ?? []).map((text) => text.trim()).filter((text) => text !== "");
    const cell = this.#levels.at(-1)?.cell;
    if (cell !== undefined && cell !== null) cell.lines.push(...texts);
    else for (const text of texts) this.blocks.push({ is: "paragraph", number: this.#paragraphs, text });
  }

  openTable(): void {
    if (this.#levels.length === 0) this.#tables += 1;
    const builder = new TableBuilder(this.#tables);
    this.#levels.push({ builder, widths: [], cell: null, isRowRemoved: false, before: null });
  }

  gridColumn(width: number): void {
    this.#levels.at(-1)?.widths.push(width);
  }

  openCell(): void {
    const level = this.#levels.at(-1);
    if (level === undefined) return;
    level.cell = { lines: [], columns: 1, rows: 1, isRemoved: false, isJoined: false, nested: [], comments: [] };
  }

  skipColumns(count: number): void {
    this.#levels.at(-1)?.builder.skip(count);
  }

  spanColumns(count: number): void {
    const cell = this.#cell;
    if (cell !== null) cell.columns = Math.max(1, count);
  }

  spanRows(isFirst: boolean): void {
    const cell = this.#cell;
    if (cell !== null) cell.rows = isFirst ? 1 : null;
  }

  /** Merged cells as programs before 2007 write them. */
  spanBefore(isFirst: boolean): void {
    const cell = this.#cell;
    if (cell !== null) cell.isJoined = !isFirst;
  }

  removeCell(): void {
    const cell = this.#cell;
    if (cell !== null) cell.isRemoved = true;
  }

  removeRow(): void {
    const level = this.#levels.at(-1);
    if (level !== undefined) level.isRowRemoved = true;
  }

  closeCell(): void {
    const level = this.#levels.at(-1);
    const cell = level?.cell ?? null;
    if (level === undefined || cell === null) return;
    level.cell = null;
    if (cell.isRemoved) return;
    if (cell.isJoined && level.before !== null) {
      level.before.columns += cell.columns;
      level.before.lines.push(...cell.lines);
      return;
    }
    this.#flush(level);
    level.before = cell;
  }

  /** A cell is placed once it is known that no other goes on from it. */
  #flush(level: Level): void {
    const cell = level.before;
    level.before = null;
    if (cell === null) return;
    const { lines, columns, rows, nested, comments } = cell;
    const text = lines.join("\n").trim().slice(0, limits.text);
    const comment = comments.join("\n");
    level.builder.cell({ text, columns, rows, nested, ...(comment === "" ? {} : { comment }) });
  }

  closeRow(): void {
    const level = this.#levels.at(-1);
    if (level === undefined) return;
    this.#flush(level);
    if (level.isRowRemoved) level.builder.dropRow();
    else level.builder.endRow();
    level.isRowRemoved = false;
  }

  closeTable(): void {
    const level = this.#levels.pop();
    if (level === undefined || level.builder.isEmpty) return;
    const table = straightened(level.builder.table, level.widths);
    const cell = this.#levels.at(-1)?.cell;
    if (cell === undefined || cell === null) {
      this.blocks.push(table);
      return;
    }
    cell.nested.push(table, ...table.rows.flatMap((row) => row.flatMap((one) => one.nested ?? [])));
    cell.lines.push(...table.rows.map((row) => row.map(({ text }) => text).join("\t")));
  }

  openComment(id: string): void {
    if (this.#commented.size < mostComments) this.#commented.set(id, "");
  }

  comment(id: string): void {
    const text = this.texts.get(id) ?? "";
    const at = (this.#commented.get(id) ?? "").trim();
    this.#commented.delete(id);
    if (text === "") return;
    this.comments.push({ at, text });
    this.#cell?.comments.push(text);
  }

  get #cell(): OpenCell | null {
    return this.#levels.at(-1)?.cell ?? null;
  }
}

/** Cells of all rows in the same columns, where their borders lie a hair apart. */
function straightened(table: FileTable, widths: readonly number[]): FileTable {
  const cells = table.rows.flatMap((row) => row.map(({ column, columns }) => ({ from: column, to: column + columns })));
  const lines = gridLines(widths, cells);
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const column = lines(cell.column);
      return { ...cell, column, columns: Math.max(1, lines(cell.column + cell.columns) - column) };
    }),
  );
  return { ...table, rows };
}
