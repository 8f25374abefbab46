/** Files of older programs and of WPS, by themselves and in an archive, through the worker and the programs that convert them. */
import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFileReader, fileLimits } from "../../src/files/file-reader.js";
import { findOffice } from "../../src/files/office.js";
import { createWorker } from "../../src/worker/create-worker.js";
import { need } from "../need.js";

const office = need("libreoffice");
const worker = createWorker(fileLimits);
afterAll(() => worker.close());

const doc = new Uint8Array(readFileSync("test/fixtures/files/f4.doc"));

describe.runIf(office !== null)("with LibreOffice and poppler", () => {
  const reader = createFileReader(worker);
  let et: Uint8Array;
  let pdf: Uint8Array;

  beforeAll(async () => {
    const found = await findOffice();
    const xlsx = new Uint8Array(readFileSync("test/fixtures/files/f5.xlsx"));
    et = (await found?.convert(xlsx, "xlsx", "xls")) ?? new Uint8Array();
    pdf = (await found?.convert(doc, "doc", "pdf")) ?? new Uint8Array();
  }, 120_000);

  it("a .wps and an .et are read by what they hold", async () => {
    const text = await reader.read(doc, "去年.wps");
    const book = await reader.read(et, "科室.et");
    expect(text).toMatchObject({ documents: [{ name: "去年.wps", kind: "doc" }] });
    expect(book).toMatchObject({ documents: [{ name: "科室.et", kind: "xls" }] });
  }, 120_000);

  it("an archive's old files and PDFs are read too", async () => {
    const zip = new PizZip();
    zip.file("去年.doc", doc);
    zip.file("去年.pdf", pdf);
    zip.file("清单.csv", "项目名称,预算数\n甲,1");
    const read = await reader.read(zip.generate({ type: "uint8array" }), "全部.zip");
    const names = "documents" in read ? read.documents.map(({ name, kind }) => `${kind} ${name}`) : [];
    expect(names.sort()).toEqual(["csv 清单.csv", "doc 去年.doc", "pdf 去年.pdf"]);
  }, 120_000);
});

it("without them each gets a sentence, and what needs none is read", async () => {
  const reader = createFileReader(worker, async () => ({ office: null, poppler: null }));
  const zip = new PizZip();
  zip.file("a.wps", doc);
  zip.file("b.csv", "项目名称,预算数\n甲,1");
  expect(await reader.read(zip.generate({ type: "uint8array" }), "a.zip")).toMatchObject({
    documents: [{ name: "b.csv" }],
    refused: [{ name: "a.wps", problem: { code: "file-old-word" } }],
  });
});
