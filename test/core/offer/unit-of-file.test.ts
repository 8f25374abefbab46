import { expect, test } from "vitest";
import { Ledger } from "../../../src/core/form/ledger.js";
import { ofOtherReport } from "../../../src/core/offer/about-files.js";
import { fittingForms } from "../../../src/core/offer/fitting-forms.js";
import { offerOfFiles } from "../../../src/core/offer/offer-of-files.js";
import type { Block, FileCell, FileDocument } from "../../../src/core/reading/document/document.js";
import { formOf, tableWords } from "../reading/grid/read-as.js";

const lines = [
  ["项目名称", "某某管网改造"],
  ["主管部门", "某市水务局"],
  ["实施单位", "某市供水中心"],
];
const rows = lines.map((texts, row): FileCell[] =>
  texts.map((text, column) => ({ text, row: row + 1, column: column + 1, rows: 1, columns: 1 })),
);
const filler: Block = { is: "paragraph", number: 1, text: "填报单位：某市供水中心" };
const parts = [{ name: "", hidden: false, blocks: [filler, { is: "table" as const, number: 1, rows }] }];
const document: FileDocument = { name: "自评表.docx", kind: "docx", parts, told: [] };
const form = formOf("national-project-evaluation");

test("the unit that carries a project out is proposed, not the department above it", () => {
  const [best] = fittingForms([document], [form], tableWords);
  expect(best?.unit).toBe("某市供水中心");
});

test.each([
  ["某市供水中心", null],
  ["某市水务局", null],
  ["某市教育局", { unit: "某市供水中心", year: null, form: null }],
])("in a report of %s the file is of another one: %j", (unit, expected) => {
  const report = { unit, year: 2031 };
  const file = { name: document.name, messageId: "m", key: "k", size: 1, hash: "0" };
  const offer = offerOfFiles([document], file, { ledger: new Ledger(form, report, new Map()), words: tableWords });
  expect(ofOtherReport(offer, { ...report, form })).toEqual(expected);
});
