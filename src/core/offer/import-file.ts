/** A file and a form -> what the file fills in it: the bot's own workbook by its sheet 来源, any other file by its tables. */
import { type ReadSources, readSources, type Said, sourceHead } from "../export/read-sources.js";
import type { FileCell, FileDocument, FileTable } from "../reading/document/document.js";
import { type Imported, type ImportReading, importDocument } from "../reading/document/import-document.js";
import { reportYear } from "../reading/document/report-year.js";
import type { Scheme } from "../score/scheme.js";
import { importBook } from "./import-book.js";

export interface FileReading extends ImportReading {
  /** By which the report is scored. */
  readonly scheme?: Scheme | null;
  /** Sentences as the workbook of 导出 has them; left out: such a workbook is read as any other. */
  readonly said?: Said;
}

/** A workbook that the bot made. */
export interface OwnBook {
  readonly sources: ReadSources;
  /** The sheet 来源. */
  readonly part: string;
  readonly table: FileTable;
}

export function importFile(document: FileDocument, reading: FileReading): Imported {
  const { said, ledger } = reading;
  const book = said === undefined ? null : ownBook(document, said);
  if (said === undefined || book === null) return importDocument(document, reading);
  // To another form it is a workbook like any other; what its answers were called there says nothing here.
  if (book.sources.facts.form !== ledger.form.id)
    return importDocument({ ...document, parts: document.parts.filter(({ name }) => name !== book.part) }, reading);
  return importBook(document, book, { ...reading, said });
}

/** null: it is none. */
export function ownBook({ parts }: FileDocument, said: Said): OwnBook | null {
  for (const { name, blocks } of parts)
    for (const table of blocks) {
      // Most tables are none, and a large one need not be looked through to know it.
      if (table.is !== "table" || sourceHead(textsOf(table.rows[0] ?? []), said) === null) continue;
      const sources = readSources(table.rows.map(textsOf), said);
      if (sources?.facts.form !== undefined) return { sources, part: name, table };
    }
  return null;
}

/** The year that the file is of; null: it does not say. */
export function yearOfFile(document: FileDocument, said: Said | undefined): number | null {
  const book = said === undefined ? null : ownBook(document, said);
  return book === null ? (reportYear(document)?.year ?? null) : Number(book.sources.facts.year) || null;
}

function textsOf(row: readonly FileCell[]): string[] {
  const texts: string[] = [];
  for (const { column, text, exact } of row) texts[column - 1] = exact ?? text;
  return Array.from(texts, (text) => text ?? "");
}
