/**
 * The workbook of 导出 that comes back -> what differs from the report. The sheet 来源 holds every answer; in the sheets of
 * tables people work. A cell of these that is no longer what 来源 makes of it was changed by hand, and counts; a cell that
 * was emptied and a row that was taken out are told, and nothing is removed.
 */
import { provenBy } from "../evidence/proofs.js";
import type { Said } from "../export/read-sources.js";
import type { Field } from "../form/form.js";
import { type Entry, Ledger } from "../form/ledger.js";
import type { FileDocument } from "../reading/document/document.js";
import type { FilePlace } from "../reading/document/file-place.js";
import type { Imported } from "../reading/document/import-document.js";
import { nothingFound } from "../reading/grid/found.js";
import type { GridCell } from "../reading/grid/grid.js";
import type { Value } from "../reading/grid/value.js";
import { labelOf } from "../reading/label.js";
import { isNarrative, narrativeText, standardMark } from "../report/narrative.js";
import { type Say, say } from "../say.js";
import { readField } from "../value/read-field.js";
import { showField } from "../value/show-field.js";
import { bookEdits } from "./book-edits.js";
import { bookRows } from "./book-rows.js";
import type { FileReading, OwnBook } from "./import-file.js";

export interface BookReading extends FileReading {
  readonly said: Said;
}

/** Names that a sentence lists. */
const most = 6;

export function importBook(document: FileDocument, book: OwnBook, reading: BookReading): Imported {
  const { ledger } = reading;
  const { facts } = book.sources;
  const year = Number(facts.year) || ledger.report.year;
  const kept = new Ledger(ledger.definition, { unit: facts.unit ?? "", year }, new Map()).with(entriesOf(book));
  const edits = bookEdits(document, kept, reading);
  const stored = storedValues(book, kept, reading);
  const values = new Map(stored.map(({ value }) => [value.path, value]));
  for (const value of edits.values) values.set(value.path, value);
  const isSame = facts.unit === ledger.report.unit && year === ledger.report.year;
  const at = bookRows(kept.with(edits.rows), ledger, isSame);
  const moved = [...values.values()].map((value): Value => {
    const path = at(value.path);
    return { ...value, path, old: ledger.value(path) };
  });
  const yearPlace = book.table.rows.findIndex((row) => row.some(({ text }) => text === facts.year));
  return {
    found: { ...nothingFound, values: moved },
    projects: [],
    year: { year, text: facts.year ?? "", from: placeOf(book, Math.max(0, yearPlace)) },
    left: [],
    told: [
      say("told.own-book", isSame ? {} : { unit: facts.unit ?? null, year }),
      ...listed(
        "told.book-edited",
        kept,
        edits.values.filter(({ computed }) => !computed),
      ),
      ...listed(
        "told.book-raw",
        kept,
        stored.filter(({ isOther }) => isOther).map(({ value }) => value),
      ),
      ...listed("told.book-emptied", kept, edits.emptied),
      ...edits.gone.map(({ list, names }) =>
        say("told.rows-gone", { of: list.of, count: names.length, names: shown(names) }),
      ),
      ...besideOf(book, ledger),
    ],
  };
}

/** As the log has them; cells of a file begin and end with no blank. */
function entriesOf({ sources }: OwnBook): Entry[] {
  return sources.answers.map(({ path, raw, value }) => ({
    path,
    raw,
    value: value === standardMark.trim() && value !== raw ? standardMark : value,
  }));
}

/** `isOther`: the raw text, by itself, is read as another value than the stored one. */
function storedValues(book: OwnBook, kept: Ledger, reading: BookReading): { value: Value; isOther: boolean }[] {
  const specOf = reading.specOf ?? (({ spec }: Field) => spec);
  return book.sources.answers.flatMap(({ path, raw, value: stored, row }) => {
    const field = kept.field(path);
    if (field === undefined || field.derive !== null || kept.form.lists.has(path)) return [];
    const spec = specOf(field);
    const same = { path, field, missing: false, computed: false, old: null, cells: [cellOf(book, row)] };
    if (isNarrative(field)) {
      const text = narrativeText({ ledger: kept, scheme: reading.scheme ?? null }, path).text ?? "";
      return text === "" ? [] : [{ value: { ...same, text, raw: text, value: text, problem: null }, isOther: false }];
    }
    const read = readField(field.kind, raw, spec);
    const own = "problem" in read ? null : read;
    const isCanonical = own?.value === stored || isReadAs(field, stored, spec);
    const problem = isCanonical ? null : "problem" in read ? read.problem : (read.ask?.problem ?? null);
    const value = isCanonical ? stored : (own?.value ?? null);
    const isOther = isCanonical && own !== null && own.ask === undefined && own.value !== stored;
    return [{ value: { ...same, text: raw, raw, value, problem }, isOther }];
  });
}

/** What is stored, shown and read once more, is the same. */
function isReadAs({ kind }: Field, stored: string, spec: Field["spec"]): boolean {
  const read = readField(kind, showField(kind, stored, spec), spec);
  return !("problem" in read) && read.value === stored;
}

function placeOf({ part, table }: OwnBook, row: number): FilePlace {
  const [cell] = table.rows[row] ?? [];
  return { part, table: table.number, row: cell?.row ?? row + 1, column: 1, cell: cell?.address ?? null };
}

function cellOf(book: OwnBook, row: number): GridCell {
  return { text: "", exact: null, row, column: 0, columns: 1, rows: 1, source: placeOf(book, row) };
}

function listed(key: string, kept: Ledger, values: readonly { readonly path: string }[]): Say[] {
  const names = values.map(({ path }) => labelOf(kept, path));
  return names.length === 0 ? [] : [say(key, { count: names.length, names: shown(names) })];
}

function shown(names: readonly string[]): string {
  return `${names.slice(0, most).join("、")}${names.length > most ? "…" : ""}`;
}

/** Reasons, files and marks beside the figures stay what they are in the report. */
function besideOf({ sources }: OwnBook, ledger: Ledger): Say[] {
  const other = sources.answers.filter(
    ({ path, value }) =>
      path.startsWith("@") && provenBy(path) === null && (ledger.answer(path)?.value ?? "").trim() !== value,
  );
  return other.length === 0 ? [] : [say("told.book-beside", { count: other.length })];
}
