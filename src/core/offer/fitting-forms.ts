/** Which form a file belongs to: by its title, and by how much of the form it fills. */
import type { Said } from "../export/read-sources.js";
import type { Form, Scope } from "../form/form.js";
import { Ledger } from "../form/ledger.js";
import { groupBy } from "../group-by.js";
import type { FileDocument } from "../reading/document/document.js";
import { valuesOf } from "../reading/document/import-document.js";
import { reportYear } from "../reading/document/report-year.js";
import { isTitle } from "../reading/document/title.js";
import { type Names, namesOf, normalName } from "../reading/grid/names.js";
import type { TableWords } from "../reading/grid/table-words.js";
import type { Value } from "../reading/grid/value.js";
import { likeness } from "../reading/name-similarity.js";
import { importFile, ownBook } from "./import-file.js";

export interface FittingForm {
  readonly form: string;
  /** Values that could be read. */
  readonly count: number;
  /** What the file says of the report itself; null: nothing. */
  readonly unit: string | null;
  readonly year: number | null;
}

/** Fewest values that make a form worth offering. */
const fewest = 3;

/** Those of which the files fill anything worth it, the best first. */
export function fittingForms(
  documents: readonly FileDocument[],
  forms: readonly Form[],
  words: TableWords,
  said?: Said,
): FittingForm[] {
  const [own] = documents.flatMap((document) => (said === undefined ? [] : (ownBook(document, said)?.sources ?? [])));
  const year = own === undefined ? yearIn(documents) : Number(own.facts.year) || null;
  const titles = titlesOf(documents, namesOf(words));
  const printed = namesPrinted(documents);
  return forms
    .map((form) => {
      const ledger = new Ledger(form, { unit: "", year: year ?? 2000 }, new Map());
      const found = documents.map(
        (document) => importFile(document, { ledger, words, ...(said === undefined ? {} : { said }) }).found,
      );
      const values = found.flatMap(valuesOf);
      return {
        form: form.id,
        worth: own?.facts.form === form.id ? Infinity : worthOf(form, values, { titles, printed }),
        count: readIn(values),
        unit: own?.facts.unit ?? unitIn([...values, ...found.flatMap(({ beside }) => beside)]),
        year,
      };
    })
    .filter(({ count }) => count >= fewest)
    .sort((one, other) => other.worth - one.worth)
    .map(({ worth: _, ...fitting }) => fitting);
}

function readIn(values: readonly Value[]): number {
  return values.filter(({ value }) => value !== null).length;
}

/**
 * Kinds of figures count more than rows, since a file of several projects is no report of a department; of two forms that take as
 * much, the one of which it fills the larger part; of tables of one kind the one whose labels the file prints letter for letter; the title above all.
 */
function worthOf(
  form: Form,
  values: readonly Value[],
  { titles, printed }: { readonly titles: readonly string[]; readonly printed: ReadonlySet<string> },
): number {
  const read = values.filter(({ value }) => value !== null);
  const wrong = values.filter(({ value, problem }) => value === null && problem !== null).length;
  const rows = [...groupBy(read, ({ field }) => field.pattern).values()].map((of) => of.length);
  const kinds = rows.reduce((sum, count) => sum + Math.log2(1 + count), 0);
  const worth = kinds - 0.6 * wrong + (10 * rows.length) / Math.max(1, form.fields.size);
  const own = bareTitle(form.title);
  const labels = [...labelsOf(form.root)].map(normalName);
  const share = labels.filter((label) => printed.has(label)).length / Math.max(1, labels.length);
  return worth * (1 + share + 2 * Math.max(0, ...titles.map((title) => likeness(title, own))));
}

/** What a scope prints beside its values: labels of fields, heads of columns, names of rows. */
function labelsOf({ fields, sections }: Scope): ReadonlySet<string> {
  const own = sections.flatMap((section) => [
    ...section.fields.flatMap(({ column, printed, label }) => (column === null && printed ? [label] : [])),
    ...(section.table === null ? [] : [...section.table.columns, ...section.table.rows].map(({ label }) => label)),
    ...(section.list === null ? [] : labelsOf(section.list.row)),
  ]);
  return new Set([...fields.filter(({ printed }) => printed).map(({ label }) => label), ...own]);
}

function namesPrinted(documents: readonly FileDocument[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { parts } of documents)
    for (const { blocks } of parts)
      for (const block of blocks)
        if (block.is === "table") for (const row of block.rows) for (const { text } of row) names.add(normalName(text));
  return names;
}

/** Blocks and rows of a part in which a title may stand. */
const firstBlocks = 12;
const firstRows = 3;

/** Lines above tables, and lone cells at their top. */
function titlesOf(documents: readonly FileDocument[], names: Names): string[] {
  const lines = documents.flatMap(({ parts }) =>
    parts.flatMap(({ blocks }) =>
      blocks.slice(0, firstBlocks).flatMap((block) => {
        if (block.is === "paragraph") return [block.text];
        return block.rows.slice(0, firstRows).flatMap((row) => {
          const said = row.filter(({ text }) => text !== "");
          return said.length === 1 ? said.map(({ text }) => text) : [];
        });
      }),
    ),
  );
  return [...new Set(lines.filter((line) => isTitle(names, line)).map(bareTitle))];
}

/** 自评 and 自评表 are one title. */
function bareTitle(title: string): string {
  return normalName(title).replace(/表$/, "");
}

/** Whose file it is, by what names that best; the department that a project belongs to only where nothing else does. */
function unitIn(values: readonly Value[]): string | null {
  for (const role of ["unit.name", "unit.self", "project.implementer", "project.department"]) {
    const found = values.find(({ field, value }) => value !== null && field.roles.includes(role));
    if (found !== undefined) return found.value;
  }
  return null;
}

/** The year that titles and first lines name: 2022年度. */
export function yearIn(documents: readonly FileDocument[]): number | null {
  for (const document of documents) {
    const { name, parts } = document;
    const titled = reportYear(document);
    if (titled !== null) return titled.year;
    const lines = parts.flatMap(({ name: part, blocks }) => [
      part,
      ...blocks
        .slice(0, 6)
        .flatMap((block) => (block.is === "paragraph" ? [block.text] : (block.rows[0] ?? []).map(({ text }) => text))),
    ]);
    for (const text of [...lines, name]) {
      const year = /(20\d{2})\s*年/.exec(text.slice(0, 200))?.[1];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}
