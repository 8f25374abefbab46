import { describe, expect, test } from "vitest";
import { fillPlay } from "../end-to-end/golden-words-play.js";
import { wordsOf } from "../end-to-end/golden-words-read.js";
import { office, pagesOf, savedByOffice } from "./office.js";
import { documentXml, type ReadTable, readTables, textOf } from "./read-tables.js";

const goalTable = fillPlay("futian-2022.yaml");
const projectTable = fillPlay("national-project.yaml");
const keyProjects = fillPlay("kaifu-key-2021.yaml");

/** Merged downwards: how many rows each cell covers, with its words. */
function merged(table: ReadTable | undefined): string[] {
  const cells = table?.cells.filter(({ rowSpan }) => rowSpan > 1) ?? [];
  return cells.map(({ text, rowSpan }) => `${text.replaceAll("\n", "")}×${rowSpan}`);
}

const dense = (words: string) => words.replace(/\s/g, "");

/** What stands between dashes at the foot. */
const numberOf = (page: string) => Number(/—(\d+)—$/.exec(page)?.[1]);

describe("the goal table of a unit", () => {
  const [head, tasks, goal, indicators] = readTables(goalTable);

  test("repeats the heads of its tasks and indicators on every page, and splits no row", () => {
    expect([head, tasks, goal, indicators].map((table) => table?.repeating)).toEqual([[], [0, 1], [], [0]]);
    for (const table of [head, tasks, goal, indicators]) expect(table?.whole).toHaveLength(table?.rows.length ?? 0);
  });

  test("merges the classes of its indicators, and one cell beside all of them", () => {
    expect(merged(indicators)).toEqual([
      "×52",
      "产出×36",
      "数量×27",
      "质量×6",
      "成本×2",
      "效益×12",
      "经济效益×5",
      "社会效益×4",
      "可持续影响×2",
      "满意度×4",
      "服务对象满意度×3",
    ]);
  });
});

describe("the table of one project", () => {
  const [funds, indicators] = readTables(projectTable);

  test("merges as the table used across the country does", () => {
    expect(merged(funds)).toEqual(["项目资金（万元）×5", "年度总体目标×2"]);
    expect(merged(indicators)).toEqual(["×9", "产出指标（50分）×5", "数量指标×2", "效益指标（30分）×3"]);
  });

  test("repeats the head of its indicators and ends with the total", () => {
    expect(indicators?.repeating).toEqual([0]);
    expect(indicators?.rows.at(-1)).toEqual(["总分", "100", "96.18", ""]);
  });
});

describe("the narrative of the key projects", () => {
  const xml = documentXml(keyProjects);

  test("is set as official documents are: paper, margins, 22 lines a page, fonts", () => {
    expect(xml).toContain(
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"',
    );
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const styles = documentXml(keyProjects, "word/styles.xml");
    for (const font of ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"])
      expect(styles).toContain(`w:eastAsia="${font}"`);
  });

  test("has a paragraph for each paragraph of its texts, headings by level, and no tag left", () => {
    const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => one);
    const styled = (style: string) => paragraphs.filter((one) => one.includes(`"${style}"`)).map(textOf);
    expect(styled("Heading1").map((words) => words.slice(0, 2))).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
      "五、",
      "六、",
    ]);
    expect(styled("Heading2").map((words) => words.slice(0, 3))).toEqual(["（一）", "（二）", "（三）"]);
    expect(styled("BodyText")).toHaveLength(18);
    expect(styled("LoopMark")).toEqual([]);
    expect(textOf(xml)).not.toMatch(/[{}]|待填/);
  });
});

describe.skipIf(office === null)("in LibreOffice", () => {
  test("every page is numbered, and a long table's head stands on each of its pages", { timeout: 60_000 }, () => {
    const pages = pagesOf(savedByOffice(goalTable, "pdf")).map(dense);
    expect(pages.map(numberOf)).toEqual(pages.map((_, index) => index + 1));
    for (const head of ["任务名称主要内容", "三级指标目标值"])
      expect(pages.filter((page) => page.includes(head)).length).toBeGreaterThan(1);
  });

  test("every page of the narrative is numbered, with its words in order", { timeout: 60_000 }, () => {
    const pages = pagesOf(savedByOffice(keyProjects, "pdf")).map(dense);
    expect(pages.map(numberOf)).toEqual(pages.map((_, index) => index + 1));
    const words = pages.map((page) => page.replace(/—\d+—$/, "")).join("");
    expect(words).toContain("涵盖项目2个。具体情况如下：金额单位：万元序号项目名称支出预算实际支出执行率");
    expect(words.endsWith("六、其他需要说明的问题无")).toBe(true);
  });

  test.each(["futian-2022.yaml", "national-project.yaml", "kaifu-key-2021.yaml"])(
    "the layout of %s saved there fills to the same tables and words",
    { timeout: 60_000 },
    (play) => {
      const places = (table: ReadTable) => ({
        cells: table.cells.map(({ text, row, column, rowSpan, columnSpan }) => [
          text,
          row,
          column,
          rowSpan,
          columnSpan,
        ]),
        repeating: table.repeating,
        whole: table.whole,
      });
      const [own, saved] = [fillPlay(play), fillPlay(play, (layout) => savedByOffice(layout, "docx"))];
      expect(readTables(saved).map(places)).toEqual(readTables(own).map(places));
      expect(wordsOf(saved)).toEqual(wordsOf(own));
    },
  );
});
