import { expect, test } from "vitest";
import { docxOf } from "../documents/docx-of.js";
import { type Excuse, expectGoldenWords } from "./golden-words.js";
import type { Golden } from "./golden-words-fixture.js";

const cell = (words: string, merge = "") =>
  `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
const produced = docxOf([
  "2022年支出为251.9万元， 增加86.76%。",
  `<w:tbl><w:tr>${cell("项目", '<w:vMerge w:val="restart"/>')}${cell("甲")}${cell("100%")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("乙")}${cell("")}</w:tr></w:tbl>`,
  "第三行",
]);
const growth: Excuse = { finding: "1-01", published: "386.77%", printed: "86.76%" };
const golden = (lines: Golden["lines"]): Golden => ({ lines, findings: { "1-01": "growth printed 386.77%" } });
const lines = ["2022年支出为251.90万元,增加386.77%.", ["项 目", "甲", "100.00％"], ["乙", ""], "第三行"];

function compare(given: { lines?: Golden["lines"]; excuses?: readonly Excuse[] }) {
  return () => expectGoldenWords(produced, golden(given.lines ?? lines), given.excuses ?? [growth]);
}

test("numbers are compared by value, words without white space and width, merged cells once", () => {
  expect(compare({})).not.toThrow();
});

test("a difference that is not excused fails", () => {
  expect(compare({ excuses: [] })).toThrow();
  expect(compare({ lines: lines.slice(0, 3) })).toThrow();
  expect(compare({ lines: [...lines, "第四行"] })).toThrow();
  expect(compare({ lines: lines.with(2, ["乙", "0"]) })).toThrow();
  expect(compare({ lines: lines.with(1, ["项目", "甲", "10%"]) })).toThrow();
});

test("an excuse may join lines and move cells", () => {
  const broken = lines.with(3, "第三").concat("行");
  const joined: Excuse = { damage: "broken paragraph", published: "第三\n行", printed: "第三行" };
  expect(compare({ lines: broken, excuses: [growth, joined] })).not.toThrow();
  const moved: Excuse = { damage: "moved cell", published: "│乙", printed: "乙│" };
  expect(compare({ lines: lines.with(2, ["", "乙"]), excuses: [growth, moved] })).not.toThrow();
});

test("an excuse that is not needed, not found, found twice or without a finding fails", () => {
  const nothing: Excuse = { damage: "cut word", published: "第三行", printed: "第 三行" };
  expect(compare({ excuses: [growth, nothing] })).toThrow("excuses nothing");
  expect(compare({ excuses: [growth, growth] })).toThrow("not in the published document");
  expect(compare({ lines: [...lines, "386.77%"] })).toThrow("2 times");
  expect(compare({ excuses: [{ ...growth, finding: "1-02" }] })).toThrow();
});
