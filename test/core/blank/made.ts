/** A blank file -> its form, its printout with some values given by label, and what that form reads of files. */
import { stepsOf } from "../../../src/core/dialogue/steps/steps.js";
import { Ledger } from "../../../src/core/form/ledger.js";
import { importDocument, valuesOf } from "../../../src/core/reading/document/import-document.js";
import { readField } from "../../../src/core/value/read-field.js";
import { layoutSource } from "../../../src/documents/layout-source.js";
import { readBlank } from "../../../src/documents/word/read-blank.js";
import { readFile } from "../../../src/files/read-file.js";
import type { LoadedForm } from "../../../src/forms/load-form.js";
import { tableWords } from "../reading/grid/read-as.js";
import { blankOf, type Line } from "./docx-table.js";
import { formOf, printed } from "./sample.js";

const report = { unit: "某某中心", year: 2031 };

export function made(blank: Uint8Array, values: Readonly<Record<string, string>> = {}) {
  const { form, loaded } = formOf(blank);
  const figures = [...loaded.form.fields.values()].flatMap(({ label, pattern, kind, spec }) => {
    const raw = values[label];
    const reading = raw === undefined ? null : readField(kind, raw, spec);
    return raw === undefined || reading === null || "problem" in reading
      ? []
      : [[pattern, { raw, value: reading.value }] as const];
  });
  const ledger = new Ledger(loaded.form, report, new Map(figures));
  const { file } = printed(loaded, ledger);
  return {
    understood: form.understood,
    loaded,
    steps: stepsOf(new Ledger(loaded.form, report, new Map())).flatMap(({ pages }) =>
      pages.flat().flatMap(({ fields }) => fields.map(({ label }) => label)),
    ),
    printed: textOf(file),
    read: () => valuesIn(loaded, file),
    readFile: async (lines: readonly Line[]) => {
      const found = await imported(loaded, blankOf(lines));
      return {
        values: new Map(valuesOf(found).map(({ path, value }) => [path, value])),
        beside: found.beside.map(({ text }) => text),
      };
    },
  };
}

/** By path, what the form reads of a filled file. */
export async function valuesIn(loaded: LoadedForm, bytes: Uint8Array): Promise<Map<string, string | null>> {
  return new Map(valuesOf(await imported(loaded, bytes)).map(({ path, value }) => [path, value]));
}

async function imported({ form, layout }: LoadedForm, bytes: Uint8Array) {
  const read = await readFile(bytes, "filled.docx");
  const [document] = "documents" in read ? read.documents : [];
  if (document === undefined) throw new Error("not read");
  const ledger = new Ledger(form, report, new Map());
  return importDocument(document, { ledger, words: tableWords, layout: layoutSource(layout) }).found;
}

function textOf(bytes: Uint8Array): string {
  const read = readBlank(bytes, "file");
  if ("problem" in read) throw new Error(read.problem.code);
  const { blocks } = read.document;
  return blocks
    .map((one) => (one.block === "table" ? one.cells.map(({ text }) => text).join("\n") : one.text))
    .join("\n");
}
