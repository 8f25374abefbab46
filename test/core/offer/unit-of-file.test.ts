import { expect, test } from "vitest";
import { fittingForms } from "../../../src/core/offer/fitting-forms.js";
import type { FileCell, FileDocument } from "../../../src/core/reading/document/document.js";
import { formOf, tableWords } from "../reading/grid/read-as.js";

test("the unit that carries a project out is proposed, not the department above it", () => {
  const lines = [
    ["项目名称", "某某管网改造"],
    ["主管部门", "某市水务局"],
    ["实施单位", "某市供水中心"],
  ];
  const rows = lines.map((texts, row): FileCell[] =>
    texts.map((text, column) => ({ text, row: row + 1, column: column + 1, rows: 1, columns: 1 })),
  );
  const parts = [{ name: "", hidden: false, blocks: [{ is: "table" as const, number: 1, rows }] }];
  const document: FileDocument = { name: "自评表.docx", kind: "docx", parts, told: [] };
  const [best] = fittingForms([document], [formOf("national-project-evaluation")], tableWords);
  expect(best?.unit).toBe("某市供水中心");
});
