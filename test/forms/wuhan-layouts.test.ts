import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PrintModel } from "../../src/core/report/print-model.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { manyIndicators } from "../documents/changsha-model.js";
import { office, pagesOf, savedByOffice } from "../documents/office.js";
import { documentXml, type ReadTable, readTables, textOf } from "../documents/read-tables.js";
import { fillPlay } from "../end-to-end/golden-words-play.js";

/** Merged downwards: how many rows each cell covers, with its words. The blank one is below the label of the block, which repeats. */
function merged(table: ReadTable | undefined): string[] {
  const cells = (table?.cells ?? []).filter(({ rowSpan }) => rowSpan > 1);
  return cells.map(({ text, rowSpan }) => `${dense(text)}×${rowSpan}`);
}

function dense(words: string): string {
  return words.replace(/\s/g, "");
}

function layoutOf(form: string): Uint8Array {
  return new Uint8Array(readFileSync(`templates/${form}/report.docx`));
}

function fill(form: string, model: PrintModel): Uint8Array {
  const filled = fillDocx(layoutOf(form), model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return filled.file;
}

describe("the department table", () => {
  const file = fillPlay("wuhan-2023.yaml");
  const tables = readTables(file);

  test("has a block for every goal between head and total, its classes merged", () => {
    expect(tables.map(({ rows }) => rows.length)).toEqual([4, 7, 10, 10, 3]);
    expect(merged(tables[0])).toEqual(["预算执行情况（万元）（20分）×2"]);
    expect(merged(tables[1])).toEqual(["×5", "产出指标×3", "质量指标×2"]);
    expect(merged(tables[3])).toEqual([
      "×8",
      "产出指标×4",
      "质量指标×3",
      "满意度指标×3",
      "社会公众或服务对象满意度指标×3",
    ]);
  });

  test("repeats goal and heads on every page of a block, and only the boxes of text may split", () => {
    expect(tables.map(({ repeating }) => repeating)).toEqual([[], [0, 1], [0, 1], [0, 1], []]);
    const splitting = tables.flatMap(({ rows, whole }) => rows.filter((_, row) => !whole.includes(row)));
    expect(splitting.map(([label]) => label)).toEqual(["偏差大或目标未完成原因分析", "改进措施及结果应用方案"]);
  });

  test.skipIf(office === null)("fits on two pages, numbered, every figure there", { timeout: 60_000 }, () => {
    const pages = pagesOf(savedByOffice(file, "pdf")).map(dense);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/^2023年度光谷现代服务业园建设服务中心部门（单位）整体绩效自评表.*—1—$/);
    expect(pages[1]).toMatch(/总分92.*—2—$/);
  });

  test.skipIf(office === null)("has goal and heads on every page of sixty indicators", { timeout: 60_000 }, () => {
    const pages = pagesOf(savedByOffice(fill("wuhan-overall-evaluation", sixty), "pdf")).map(dense);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) {
      expect(page).toContain("年度目标1：持续优化营商环境");
      expect(page).toContain("一级指标二级指标三级指标");
    }
  });
});

describe("the goal declaration", () => {
  const file = fillPlay("wuhan-2021-goals.yaml");
  const tables = readTables(file);

  test("has a block for every goal with indicators, and none for the others", () => {
    expect(tables.map(({ rows }) => dense(rows[0]?.[0] ?? ""))).toEqual([
      "部门名称",
      "长期目标1：",
      "长期目标2：",
      "长期目标3：",
      "年度目标1：",
      "年度目标2：",
      "年度目标3：",
    ]);
    expect(merged(tables[0])).toEqual([
      "部门总体资金情况（万元）×8",
      "总体资金情况×2",
      "当年预算收支×2",
      "占比×2",
      "收入构成×3",
      "支出构成×3",
      "整体绩效目标×2",
    ]);
    expect(merged(tables[4])).toEqual([
      "年度绩效指标×3",
      "一级指标×3",
      "二级指标×3",
      "指标名称×3",
      "绩效标准×3",
      "预期当年实现值×2",
      "×5",
      "产出指标×3",
      "质量指标×2",
      "效益指标×2",
    ]);
  });

  test("lists all goals, those without indicators too", () => {
    const [goals = []] = tables[0]?.rows.slice(-1) ?? [];
    expect(goals.slice(1).map((cell) => cell.match(/目标\d：/g)?.length)).toEqual([4, 5]);
  });

  test("repeats goal and heads on every page of a block", () => {
    expect(tables.map(({ repeating }) => repeating.length)).toEqual([0, 2, 2, 2, 4, 4, 4]);
  });

  test("has neither tags nor empty lines left between the blocks", () => {
    const outside = documentXml(file).replace(/<w:tbl>.*?<\/w:tbl>/gs, "");
    const empty = [...outside.matchAll(/<w:p[ >].*?<\/w:p>/gs)].filter(([one]) => textOf(one) === "");
    expect(empty.every(([one]) => one.includes('"TableGap"'))).toBe(true);
    expect(textOf(documentXml(file))).not.toMatch(/[{}]|待填/);
  });

  test.skipIf(office === null)("takes four pages, numbered", { timeout: 60_000 }, () => {
    const pages = pagesOf(savedByOffice(file, "pdf")).map(dense);
    expect(pages.map((page) => page.slice(-3))).toEqual(["—1—", "—2—", "—3—", "—4—"]);
  });
});

describe.skipIf(office === null)("a layout saved in LibreOffice", () => {
  test.each(["wuhan-overall-evaluation", "wuhan-goal-declaration"])(
    "%s keeps its merged cells and tags",
    { timeout: 60_000 },
    (form) => {
      const places = (bytes: Uint8Array) =>
        readTables(bytes).map(({ cells, repeating }) => [
          cells.map(({ text, row, rowSpan }) => [text, row, rowSpan]),
          repeating,
        ]);
      expect(places(savedByOffice(layoutOf(form), "docx"))).toEqual(places(layoutOf(form)));
    },
  );
});

const rows = manyIndicators([
  [9, 9, 1, 9],
  [1, 6, 6, 6],
  [6, 7],
]).map((row, index) => ({ ...row, top: index === 0 }));

const sixty: PrintModel = {
  year: "2024",
  unit: "某某中心",
  draft: false,
  filing: { name: "某某中心", date: "2025.1.10" },
  expenditure: { basic: "1", project: "2" },
  budget: { total: { adjusted: "3", executed: "3" }, rate: "100%" },
  execution: { points: "20", rate: "100%", score: "20" },
  goals: [{ number: "1", text: "持续优化营商环境", indicators: rows }],
  total: { weight: "100", score: "100", grade: null },
  closing: { deviation: null, measures: null },
};
