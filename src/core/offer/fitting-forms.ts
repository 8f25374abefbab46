/** Which form a file belongs to: the one of which it fills most. */
import type { Form } from "../form/form.js";
import { Ledger } from "../form/ledger.js";
import type { FileDocument } from "../reading/document/document.js";
import { importDocument, valuesOf } from "../reading/document/import-document.js";
import type { TableWords } from "../reading/grid/table-words.js";
import type { Value } from "../reading/grid/value.js";

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
): FittingForm[] {
  const year = yearIn(documents);
  return forms
    .map((form) => {
      const ledger = new Ledger(form, { unit: "", year: year ?? 2000 }, new Map());
      const values = documents.flatMap((document) => valuesOf(importDocument(document, { ledger, words }).found));
      return { form: form.id, worth: worthOf(form, values), count: readIn(values), unit: unitIn(values), year };
    })
    .filter(({ count }) => count >= fewest)
    .sort((one, other) => other.worth - one.worth)
    .map(({ worth: _, ...fitting }) => fitting);
}

function readIn(values: readonly Value[]): number {
  return values.filter(({ value }) => value !== null).length;
}

/** Of two forms that take as much of a file, the one of which it fills the larger part. */
function worthOf(form: Form, values: readonly Value[]): number {
  const patterns = new Set(values.filter(({ value }) => value !== null).map(({ field }) => field.pattern));
  const wrong = values.filter(({ value, problem }) => value === null && problem !== null).length;
  return readIn(values) - 0.6 * wrong + (10 * patterns.size) / Math.max(1, form.fields.size);
}

function unitIn(values: readonly Value[]): string | null {
  const roles = ["unit.name", "unit.self", "project.implementer", "project.department"];
  return (
    values.find(({ field, value }) => value !== null && field.roles.some((role) => roles.includes(role)))?.value ?? null
  );
}

/** The year that titles and first lines name: 2022年度. */
export function yearIn(documents: readonly FileDocument[]): number | null {
  for (const { name, parts } of documents) {
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
