/** The unit of amounts that a file names around them: in a line above its first table, or in a head at their side. */
import { expect, test } from "vitest";
import { Ledger } from "../../../../src/core/form/ledger.js";
import type { Block, FileCell, FileDocument } from "../../../../src/core/reading/document/document.js";
import { importDocument } from "../../../../src/core/reading/document/import-document.js";
import { formOf, tableWords } from "../grid/read-as.js";

/** Rows of two texts behind a head that spans them all. */
function document(lines: readonly string[], head: string): FileDocument {
  const pairs = [
    ["年度资金总额", "8,600"],
    ["其中：财政拨款", "6,600"],
    ["其他资金", "2,000"],
  ];
  const cell = (text: string, row: number, column: number, rows = 1): FileCell => {
    return { text, row, column, rows, columns: 1 };
  };
  const paragraphs = lines.map((text, index): Block => ({ is: "paragraph", number: index + 1, text }));
  const rows = pairs.map(([label = "", amount = ""], index) => [
    ...(index === 0 ? [cell(head, 1, 1, pairs.length)] : []),
    cell(label, index + 1, 2),
    cell(amount, index + 1, 3),
  ]);
  const parts = [{ name: "", hidden: false, blocks: [...paragraphs, { is: "table" as const, number: 1, rows }] }];
  return { name: "申报表.docx", kind: "docx", parts, told: [] };
}

test.each([
  ["nowhere", ["某某项目支出绩效目标申报表", "（2031年度）"], "项目资金", "6600"],
  ["in a line above", ["某某项目支出绩效目标申报表", "（2031年度）", "金额单位：元"], "项目资金", "0.66"],
  ["in a line above the title", ["金额单位：元", "（2031年度）"], "项目资金", "0.66"],
  ["in the head at their side", ["某某项目支出绩效目标申报表"], "项目资金（元）", "0.66"],
])("a unit named %s", (_, lines, head, value) => {
  const ledger = new Ledger(formOf("national-goal-declaration"), { unit: "", year: 2031 }, new Map());
  const { found } = importDocument(document(lines, head), { ledger, words: tableWords });
  const amounts = found.values.filter(({ path }) => path === "funds.appropriation.amount");
  expect(amounts.map((one) => [one.value, one.problem])).toEqual([[value, null]]);
});
