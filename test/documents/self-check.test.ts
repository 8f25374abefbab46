import { describe, expect, test } from "vitest";
import type { Marks, SelfCheckPage } from "../../src/app/ports/documents.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { docxOf } from "./docx-of.js";
import { documentXml, readTables, textOf } from "./read-tables.js";

const page: SelfCheckPage = {
  title: "自查清单",
  head: "2022年 自评报告（示例单位）",
  columns: ["序号", "级别", "问题", "处理情况"],
  rows: [
    ["1", "错误", "合计 <90> 与 100 & 不一致", "已说明：口径\n不同"],
    ["2", "提醒", "在职人数多于编制数", "未处理"],
  ],
  none: "没有发现问题",
};
const last = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

function filled(marks: Marks, body: string[] = ["正文", last]): Uint8Array {
  const result = fillDocx(docxOf(body), {}, { marks });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.file;
}

describe("the list of findings", () => {
  const file = filled({ draft: null, selfCheck: page });

  test("is a page behind the report, with a row for each", () => {
    const xml = documentXml(file);
    expect(xml.indexOf("自查清单")).toBeGreaterThan(xml.indexOf("正文"));
    expect(xml).toContain("<w:pageBreakBefore/>");
    const [table] = readTables(file);
    expect(table?.rows.map((row) => row[0])).toEqual(["序号", "1", "2"]);
    expect(table?.repeating).toEqual([0]);
  });

  test("holds what people wrote as text, not as markup", () => {
    expect(textOf(documentXml(file))).toContain("合计 <90> 与 100 & 不一致");
  });

  test("stands before the settings of the last section, which end the body", () => {
    expect(documentXml(file)).toMatch(/<\/w:p><w:sectPr>.*<\/w:sectPr><\/w:body>/);
  });

  test("stands at the end of a layout without sections, or with one that ends in a paragraph", () => {
    expect(documentXml(filled({ draft: null, selfCheck: page }, ["正文"]))).toMatch(/自查清单.*<\/w:p><\/w:body>/);
    const inside = `<w:p><w:pPr>${last}</w:pPr></w:p>`;
    expect(documentXml(filled({ draft: null, selfCheck: page }, [inside, "正文"]))).toMatch(/正文.*自查清单/);
  });

  test("says so where nothing was found", () => {
    const empty = filled({ draft: null, selfCheck: { ...page, rows: [] } });
    expect(textOf(documentXml(empty))).toContain("没有发现问题");
    expect(readTables(empty)).toEqual([]);
  });

  test("is left out where nobody asked for it", () => {
    expect(documentXml(filled({ draft: null, selfCheck: null }))).not.toContain("自查清单");
  });
});
