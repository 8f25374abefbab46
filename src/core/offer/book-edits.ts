/** Cells of the sheets of tables that are no longer what the sheet 来源 makes of them. */
import type { Said } from "../export/read-sources.js";
import { type PlacedCell, type PlacedSheet, placedSheets } from "../export/report-sheets.js";
import type { Cell } from "../export/workbook.js";
import type { List } from "../form/form.js";
import type { Entry, Ledger } from "../form/ledger.js";
import { join, patternOf } from "../form/path.js";
import type { DocumentPart, FileCell, FileDocument, FileTable } from "../reading/document/document.js";
import type { GridCell } from "../reading/grid/grid.js";
import { type Value, valueAt } from "../reading/grid/value.js";
import { isSay } from "../words.js";
import type { BookReading } from "./import-book.js";
import { isSameText } from "./narrative-standing.js";

export interface BookEdits {
  readonly values: readonly Value[];
  /** Nothing stands there any more. */
  readonly emptied: readonly { readonly path: string }[];
  /** Rows that were taken out. */
  readonly gone: readonly { readonly list: List; readonly names: readonly string[] }[];
  /** Rows that were added, as lists have them. */
  readonly rows: readonly Entry[];
}

export function bookEdits({ parts }: FileDocument, kept: Ledger, reading: BookReading): BookEdits {
  const edits = new Edits(kept, reading);
  const rest = new Set(parts);
  for (const sheet of placedSheets({ ledger: kept, scheme: reading.scheme ?? null })) {
    const found = sheetIn(rest, sheet, reading.said);
    if (found === null) continue;
    rest.delete(found.part);
    edits.read(sheet, found.part, found.table);
  }
  return edits.found();
}

/** By its name, among those with its heads. */
function sheetIn(parts: ReadonlySet<DocumentPart>, { name, heads }: PlacedSheet, said: Said) {
  const wanted = heads.map((head) => said(head));
  const fitting = [...parts].flatMap((part) => {
    const [table] = part.blocks;
    if (table?.is !== "table") return [];
    const texts = byColumn(table.rows[0] ?? []);
    return wanted.every((head, column) => isSameText(texts.get(column)?.text ?? "", head)) ? [{ part, table }] : [];
  });
  return fitting.find(({ part }) => said(name).startsWith(part.name)) ?? fitting[0] ?? null;
}

class Edits {
  readonly #values: Value[] = [];
  readonly #emptied: { path: string }[] = [];
  readonly #gone: { list: List; names: string[] }[] = [];
  readonly #rows = new Map<string, { order: string[]; next: number }>();

  constructor(
    readonly kept: Ledger,
    readonly reading: BookReading,
  ) {}

  found(): BookEdits {
    const rows = [...this.#rows].map(([path, { order }]) => ({ path, raw: order.join(","), value: order.join(",") }));
    const named = this.#values.flatMap(({ path, raw, value }) => (value === null ? [] : [{ path, raw, value }]));
    return { values: this.#values, emptied: this.#emptied, gone: this.#gone, rows: [...rows, ...named] };
  }

  read(sheet: PlacedSheet, { name }: DocumentPart, table: FileTable): void {
    const keys = new Map<string, number[]>();
    for (const [index, row] of sheet.rows.entries()) {
      const key = keyOf(row.filter(isBefore).map(({ cell }) => this.#text(cell)));
      keys.set(key, [...(keys.get(key) ?? []), index]);
    }
    const owners = this.#ownersOf(sheet);
    const width = sheet.rows[0]?.filter(isBefore).length ?? sheet.heads.length;
    for (const cells of table.rows.slice(1)) {
      const texts = byColumn(cells);
      if (texts.size === 0) continue;
      const key = keyOf(Array.from({ length: width }, (_, column) => texts.get(column)?.text ?? ""));
      const at = keys.get(key)?.shift();
      if (at === undefined) this.#added(sheet, owners, { part: name, table, texts, width });
      else
        for (const [column, cell] of (sheet.rows[at] ?? []).entries()) this.#cell(cell, texts.get(column), name, table);
    }
    this.#missing(sheet, [...keys.values()].flat());
  }

  #cell({ cell, path }: PlacedCell, found: FileCell | undefined, part: string, table: FileTable): void {
    if (path === null || isShown(this.#text(cell), found)) return;
    // Without the scheme nothing says what the rule gives.
    const isScore = this.kept.field(path)?.roles.includes("indicator.score") === true;
    if (isScore && this.reading.scheme == null && this.kept.answer(path) === undefined) return;
    const value = this.#valueAt(path, found, part, table);
    if (value === null) {
      if (cell !== null && this.kept.answer(path) !== undefined) this.#emptied.push({ path });
    } else if (value.value === null || value.value !== this.kept.value(path)) this.#values.push(value);
  }

  #valueAt(path: string, found: FileCell | undefined, part: string, table: FileTable): Value | null {
    const field = this.kept.field(path);
    if (field === undefined || found === undefined || found.text === "") return null;
    const { specOf = ({ spec }) => spec } = this.reading;
    return valueAt(this.kept, path, field, { text: found.text, cells: [gridCell(found, part, table)] }, specOf);
  }

  /** A row that nobody numbered, below those that the workbook had. */
  #added(
    { list: of, heads }: PlacedSheet,
    owners: ReadonlyMap<string, string>,
    {
      part,
      table,
      texts,
      width,
    }: { part: string; table: FileTable; texts: ReadonlyMap<number, FileCell>; width: number },
  ): void {
    if (of === null) return;
    const { list } = of;
    const path = list.pattern.includes("*") ? owners.get(texts.get(0)?.text ?? "") : list.pattern;
    if (path === undefined) return;
    const rows = this.#rows.get(path) ?? { order: [...this.kept.rows(path)], next: this.kept.nextRow(path) };
    const number = String(rows.next);
    const values = list.row.fields.slice(0, heads.length - width).flatMap((field, index) => {
      const value = this.#valueAt(join(path, number, field.id), texts.get(width + index), part, table);
      return value === null || value.computed ? [] : [value];
    });
    if (!values.some(({ field }) => field.id === list.named)) return;
    rows.order.push(number);
    rows.next += 1;
    this.#rows.set(path, rows);
    this.#values.push(...values);
  }

  /** Lists of rows by what stands before their rows: whose they are. */
  #ownersOf({ list, rows }: PlacedSheet): Map<string, string> {
    return new Map(rows.map((row, index) => [this.#text(row[0]?.cell ?? null), list?.at[index] ?? ""]));
  }

  #missing({ list: of, rows }: PlacedSheet, missing: readonly number[]): void {
    if (of === null || missing.length === 0) return;
    const { list } = of;
    const names = missing.flatMap((index) => {
      const named = (rows[index] ?? []).find(
        ({ path }) => path !== null && patternOf(path).endsWith(`.*.${list.named}`),
      );
      return named === undefined ? [] : [this.#text(named.cell)];
    });
    this.#gone.push({ list, names });
  }

  #text(cell: Cell): string {
    if (cell === null) return "";
    return typeof cell === "string" || isSay(cell) ? this.reading.said(cell) : cell.number;
  }
}

/** Names and numbers that a row begins with. */
function isBefore({ path }: PlacedCell, index: number, row: readonly PlacedCell[]): boolean {
  const first = row.findIndex((one) => one.path !== null);
  return path === null && (first < 0 || index < first);
}

function keyOf(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s/g, "")).join("\n");
}

function byColumn(cells: readonly FileCell[]): Map<number, FileCell> {
  return new Map(cells.filter(({ text }) => text !== "").map((cell) => [cell.column - 1, cell]));
}

/** The same text, or the same number however it is written. */
function isShown(expected: string, found: FileCell | undefined): boolean {
  const texts = [found?.exact ?? found?.text ?? "", found?.text ?? ""];
  return texts.some(
    (text) => isSameText(text, expected) || (isNumber(text) && isNumber(expected) && Number(text) === Number(expected)),
  );
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

function gridCell(cell: FileCell, part: string, { number }: FileTable): GridCell {
  const { text, exact = null, row, column, columns, rows, address = null } = cell;
  const source = { part, table: number, row, column, cell: address };
  return { text, exact, row: row - 1, column: column - 1, columns, rows, source };
}
