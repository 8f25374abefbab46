import { expect, test } from "vitest";
import { isMostlyEmpty } from "../../../../src/core/reading/document/mostly-empty.js";
import { readFile } from "../../../../src/files/read-file.js";
import { blankOf } from "../../blank/docx-table.js";

async function isEmpty(rows: readonly string[]): Promise<boolean> {
  const read = await readFile(blankOf(["某某县项目申报表", rows]), "表.docx");
  return "documents" in read && isMostlyEmpty(read.documents);
}

const labels = ["项目名称", "主管部门", "实施单位", "负责人", "预算金额", "完成日期"];

test("a form with open cells is, with printed dates too; a filled one is not, though remarks are open", async () => {
  expect(await isEmpty(labels.map((label) => `${label}|`))).toBe(true);
  expect(await isEmpty(labels.map((label, index) => `${label}|${index === 0 ? "10" : ""}|`))).toBe(true);
  expect(await isEmpty(labels.map((label) => `${label}|年　月　日`))).toBe(true);
  expect(await isEmpty(labels.map((label) => `${label}|某某|12.5|`))).toBe(false);
  expect(await isEmpty(labels.map((label) => `${label}|某某某某`))).toBe(false);
});
