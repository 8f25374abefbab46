/** A form made of a blank file reads filled files of the same form: those of units, and its own printouts. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/core/form/ledger.js";
import { patternOf } from "../../src/core/form/path.js";
import type { FileDocument } from "../../src/core/reading/document/document.js";
import { importDocument, valuesOf } from "../../src/core/reading/document/import-document.js";
import { layoutSource } from "../../src/documents/layout-source.js";
import { findOffice } from "../../src/files/office.js";
import { readFile, readOrConvert } from "../../src/files/read-file.js";
import { formOf, sampleOf, unit, year } from "../core/blank/sample.js";
import { tableWords } from "../core/reading/grid/read-as.js";
import { need } from "../need.js";
import { measure } from "./gold.js";

async function documentOf(bytes: Uint8Array, name: string): Promise<FileDocument> {
  const first = await readOrConvert(bytes, name, { office: true, poppler: false });
  if ("convert" in first) {
    await need("libreoffice");
    bytes = (await (await findOffice())?.convert(bytes, first.convert.from, first.convert.to)) ?? new Uint8Array();
  }
  const found = await readFile(bytes, name);
  const [document] = "documents" in found ? found.documents : [];
  if (document === undefined) throw new Error(JSON.stringify(found));
  return document;
}

describe("the filled file of a unit", () => {
  it.each([
    ["b02", "f1.docx"],
    ["b03", "f2.docx"],
    ["b04", "f4.doc"],
  ])("is read by the form made of %s: %s", { timeout: 120_000 }, async (blank, file) => {
    const { loaded } = formOf(`test/fixtures/blanks/${blank}.docx`);
    const document = await documentOf(readFileSync(`test/fixtures/files/${file}`), file);
    const ledger = new Ledger(loaded.form, { unit: "", year: 2022 }, new Map());
    const measured = measure(
      file.slice(0, 2),
      document,
      importDocument(document, { ledger, words: tableWords, layout: layoutSource(loaded.layout) }),
    );
    process.stdout.write(`${blank} ${file}: ${measured.right}/${measured.total}\n`);
    expect(measured.wrong).toEqual([]);
    expect(measured.right / measured.total).toBeGreaterThanOrEqual(0.98);
  });
});

const others = readdirSync("test/fixtures/blanks/other").filter((name) => name.endsWith(".docx"));
const blanks = [
  ...["b01", "b02", "b03", "b04", "b05", "b06", "b07", "shape1", "shape2", "shape3", "shape4", "shape5"],
  ...others.map((name) => `other/${name.replace(".docx", "")}`),
];

describe("its own printout", () => {
  it.each(blanks)("is read back by the form made of %s", readBack);
});

async function readBack(blank: string): Promise<void> {
  const { loaded } = formOf(`test/fixtures/blanks/${blank}.docx`);
  const sample = sampleOf(loaded);
  const document = await documentOf(sample.file, "report.docx");
  const ledger = new Ledger(loaded.form, { unit, year }, new Map());
  const read = new Map(
    valuesOf(importDocument(document, { ledger, words: tableWords, layout: layoutSource(loaded.layout) }).found).map(
      ({ path, value }) => [path, value],
    ),
  );
  const wanted = [...sample.ledger.form.fields.values()].flatMap(({ pattern, derive, printed }) =>
    derive !== null || !printed ? [] : pathsOf(sample.ledger, pattern),
  );
  const lost = wanted.filter((path) => read.get(path) !== sample.ledger.value(path));
  process.stdout.write(`${blank} printout: ${wanted.length - lost.length}/${wanted.length}\n`);
  expect(1 - lost.length / wanted.length).toBeGreaterThanOrEqual(0.98);
}

/** Paths that have an answer. */
function pathsOf(ledger: Ledger, pattern: string): string[] {
  return [...ledger.figures().keys()].flatMap((path) => (patternOf(path) === pattern ? [path] : []));
}
