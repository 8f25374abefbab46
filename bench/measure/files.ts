/** Reading files that people send, beside what it cannot do without: unpacking and parsing alone, and the library for sheets. */
import { readXlsx as readBare, writeXlsx } from "hucre/xlsx";
import { SaxesParser } from "saxes";
import type { FormPackage } from "../../src/app/catalog.js";
import { Ledger } from "../../src/core/form/ledger.js";
import { printout } from "../../src/core/report/printout.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { Archive } from "../../src/files/archive/archive.js";
import { decodeText } from "../../src/files/markup/decode.js";
import { readFile } from "../../src/files/read-file.js";
import { answersOf } from "../clerks/answers.js";
import { entriesOf } from "../clerks/entries.js";
import { median } from "./numbers.js";

/** Projects of the report: each has a table of its own, beside two of the whole. */
const projects = 13;
const warming = 5;
const pairs = 15;
export const sheetRows = 20_000;
const sheetPairs = 3;

/** Processor time: reading a Word file of 15 tables ÷ unpacking it and parsing its XML. */
export async function wordReading(pack: FormPackage): Promise<number> {
  const facts = { unit: "某区某某服务中心", year: 2024 };
  const ledger = new Ledger(pack.form, facts, new Map()).with(entriesOf(pack.form, answersOf(8, projects)));
  const labels = { score: "", execution: "", total: "" };
  const { model } = printout({ ledger, scheme: pack.scheme }, { draft: false, labels });
  const filled = fillDocx(pack.layout, model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  const bytes = filled.file;
  const ratios: number[] = [];
  for (let pair = -warming; pair < pairs; pair += 1) {
    const ours = await cost(() => readFile(bytes, "报告.docx"));
    const bare = await cost(() => parseAlone(Buffer.from(bytes)));
    if (pair >= 0) ratios.push(ours / bare);
  }
  return median(ratios);
}

function parseAlone(bytes: Buffer): void {
  const xml = new Archive(bytes).part("word/document.xml");
  const parser = new SaxesParser();
  for (const event of ["opentag", "closetag", "text"] as const) parser.on(event, () => {});
  parser.write(xml === null ? "" : decodeText(xml)).close();
}

/** Processor time: reading a sheet of many rows ÷ the library alone. */
export async function sheetReading(): Promise<number> {
  const rows = Array.from({ length: sheetRows }, (_, row) => [
    `0101${row}`,
    `项目${row}`,
    "某某中心",
    row * 1.5,
    row * 1.25,
    0.8333,
    "一般公共预算",
    row,
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: "清单", rows }] });
  const ratios: number[] = [];
  for (let pair = -1; pair < sheetPairs; pair += 1) {
    const ours = await cost(() => readFile(bytes, "清单.xlsx"));
    const bare = await cost(() => readBare(bytes));
    if (pair >= 0) ratios.push(ours / bare);
  }
  return median(ratios);
}

async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
