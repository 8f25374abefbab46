import { describe, expect, test } from "vitest";
import type { PrintModel } from "../../src/core/report/print-model.js";
import { checkTags } from "../../src/documents/check-tags.js";
import { fillDocx } from "../../src/documents/fill-docx.js";
import { kaifu, kaifuTables, layout, manyIndicators, shape } from "./changsha-model.js";
import { office, pagesOf, savedByOffice } from "./office.js";
import { documentXml, type ReadTable, readTables, textOf } from "./read-tables.js";

function fill(model: PrintModel, template: Uint8Array = layout): Uint8Array {
  const filled = fillDocx(template, model);
  if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
  return filled.file;
}

/** Merged downwards: how many rows each cell covers, with its words. */
function merged(table: ReadTable | undefined): string[] {
  const cells = table?.cells ?? [];
  return cells
    .filter(({ rowSpan }) => rowSpan > 1)
    .map(({ text, rowSpan }) => `${text.replaceAll("\n", "")}×${rowSpan}`);
}

/** Of the six evaluation tables; the base data come before them as three. */
const evaluations = (file: Uint8Array) => readTables(file).slice(3);

const dense = (words: string) => words.replace(/\s/g, "");

test("the layout uses only names that a report of the form knows", () => {
  expect(checkTags(layout, shape)).toEqual([]);
});

describe("filled with what a unit handed in for 2022", () => {
  const file = fill(kaifu);
  const tables = evaluations(file);

  test.each(kaifuTables.map(({ annex, rows }, number) => ({ annex, rows, number })))(
    "$annex has every cell of the table that was handed in",
    ({ rows, number }) => {
      const halves = tables.slice(2 * number, 2 * number + 2);
      expect(halves.flatMap((table) => table.rows).map((row) => row.map(dense))).toEqual(rows);
    },
  );

  test("cells are merged as in the table that was handed in", () => {
    expect(merged(tables[0])).toEqual(["年度预算申请（万元）×7", "年度总体目标×2"]);
    expect(merged(tables[1])).toEqual(["绩效指标×9", "产出指标（50分）×5", "数量指标×2", "效益指标（30分）×2"]);
    expect(merged(tables[4])).toEqual(["项目资金（万元）×5", "年度总体目标×2"]);
    expect(merged(tables[5])).toEqual(["绩效指标×10", "产出指标（50分）×7", "数量指标×2", "质量指标×2", "成本指标×2"]);
    expect(tables.flatMap(merged)).toHaveLength(35);
  });

  test("the head of the indicators repeats on every page, and only the rows of goals may split", () => {
    expect(tables.map(({ repeating }) => repeating)).toEqual(tables.map((_, number) => (number % 2 === 0 ? [] : [0])));
    const splitting = tables.flatMap(({ rows, whole }) => rows.filter((_, row) => !whole.includes(row)));
    expect(splitting).toHaveLength(6);
    expect(splitting.every((row) => row[0] === "" && row.length === 3)).toBe(true);
  });

  test("a final carries no draft mark, no tag and no empty paragraph between the annexes", () => {
    const text = textOf(documentXml(file));
    expect(text).not.toMatch(/[{}]|待填/);
    expect(textOf(documentXml(file, "word/header1.xml"))).toBe("");
    const outside = documentXml(file).replace(/<w:tbl>.*?<\/w:tbl>/gs, "");
    const paragraphs = [...outside.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => one);
    const empty = paragraphs.filter((one) => textOf(one) === "");
    expect(empty.every((one) => one.includes('"TableGap"'))).toBe(true);
    expect(paragraphs.filter((one) => one.includes('"Annex"')).map(textOf)).toEqual([
      "附件2",
      ...kaifuTables.map(({ annex }) => annex),
    ]);
  });

  test("the report lists the annexes that follow, and numbers its pages from the first after the cover", () => {
    const lines = textOf(documentXml(file)).split("\n");
    const list = lines.filter((line) => /^附件[\d-]+：/.test(line)).map((line) => line.split("：")[0]);
    expect(list).toEqual(["附件2", ...kaifuTables.map(({ annex }) => annex)]);
    const sections = documentXml(file).match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map((one) => [one.includes("rId6"), one.includes('<w:pgNumType w:start="1"/>')])).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
    expect(textOf(documentXml(file, "word/footer3.xml"))).toBe("");
  });

  test("the file's properties name the report and no person or machine", () => {
    const properties = documentXml(file, "docProps/core.xml");
    expect(properties).toContain("<dc:title>2022年度长沙市开福区现代服务业发展中心部门整体支出绩效自评报告</dc:title>");
    expect(properties).not.toMatch(/lastModifiedBy/);
  });
});

test("a draft says so in the header of odd and even pages, and shows its gaps", () => {
  const file = fill({ ...kaifu, draft: true, total: { weight: "100", score: { missing: "总分" } } });
  expect(["word/header1.xml", "word/header2.xml"].map((part) => textOf(documentXml(file, part)))).toEqual([
    "草稿，未定稿",
    "草稿，未定稿",
  ]);
  expect(evaluations(file)[1]?.rows.at(-1)).toEqual(["总分", "100", "（待填：总分）", ""]);
});

test("a group without points prints its name alone", () => {
  const rows = manyIndicators([[1]]).map((row) => ({ ...row, level1Points: null }));
  expect(evaluations(fill({ ...kaifu, indicators: rows, projects: [] }))[1]?.rows[1]?.[1]).toBe("一级1");
});

test("a report without projects and indicators still prints the department's tables", () => {
  const tables = evaluations(fill({ ...kaifu, indicators: [], projects: [] }));
  expect(tables.map(({ rows }) => rows.length)).toEqual([10, 2]);
});

const groups = [
  [9, 9, 1, 9],
  [1, 6, 6, 6],
  [6, 7],
];
const sixty: PrintModel = { ...kaifu, indicators: manyIndicators(groups) };

test("sixty indicators are grouped by level 1 and level 2", () => {
  const sizes = groups.map((level2) => level2.reduce((sum, size) => sum + size, 0));
  const wanted = [
    "绩效指标×61",
    ...groups.flatMap((level2, one) => [
      `一级${one + 1}（30分）×${sizes[one]}`,
      ...level2.flatMap((size, two) => (size > 1 ? [`二级${one + 1}-${two + 1}×${size}`] : [])),
    ]),
  ];
  expect(merged(evaluations(fill(sixty))[1])).toEqual(wanted);
});

describe.skipIf(office === null)("in LibreOffice", () => {
  test("every annex is on one page of its own, and all its words are there", { timeout: 60_000 }, () => {
    const pages = pagesOf(savedByOffice(fill(kaifu), "pdf")).map(dense);
    const evaluated = pages.slice(-6);
    const before = pages.length - evaluated.length;
    expect(pages[before - 1]?.startsWith("附件22022年度部门整体支出绩效评价基础数据表")).toBe(true);
    expect(pages[before - 1]).toContain("2022百盛达商管稳商补贴0050");
    evaluated.forEach((page, number) => {
      expect(page.startsWith(kaifuTables[number]?.annex ?? "?")).toBe(true);
      expect(page).toContain("（2022年度）");
      expect(page).toMatch(new RegExp(`说明：.*—${before + number}—$`));
      const figures = kaifuTables[number]?.rows.flat().filter((words) => /^[\d.]+%?$/.test(words)) ?? [];
      for (const figure of figures) expect(page).toContain(figure);
    });
  });

  test("the text has 22 lines a page and a cover of its own", { timeout: 60_000 }, () => {
    const pages = pagesOf(savedByOffice(fill(kaifu), "pdf"));
    const [cover, first] = pages.map((page) => page.split("\n").map(dense));
    expect(cover?.filter((line) => line !== "").at(-1)).toBe("（此页为封面）");
    expect(first?.filter((line) => line !== "" && !/^—\d+—$/.test(line))).toHaveLength(22);
  });

  test("sixty indicators run over pages, each with the head of the table", { timeout: 60_000 }, () => {
    const pages = pagesOf(savedByOffice(fill({ ...sixty, projects: [] }), "pdf")).map(dense);
    const table = pages.slice(pages.findIndex((page) => page.startsWith("附件3部门")));
    expect(table.length).toBeGreaterThan(2);
    for (const page of table) expect(page).toContain("一级指标二级指标三级指标");
  });

  test("a layout saved there fills to the same tables, cell by cell", { timeout: 60_000 }, () => {
    const saved = savedByOffice(layout, "docx");
    expect(checkTags(saved, shape)).toEqual([]);
    const places = (table: ReadTable) => ({
      cells: table.cells.map(({ text, row, column, rowSpan, columnSpan }) => [text, row, column, rowSpan, columnSpan]),
      repeating: table.repeating,
      whole: table.whole,
    });
    for (const model of [kaifu, sixty]) {
      const own = readTables(fill(model)).map(places);
      expect(readTables(fill(model, saved)).map(places)).toEqual(own);
    }
  });
});
