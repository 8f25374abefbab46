/** Columns of which one is ticked, and columns whose cells print options with boxes: asked, printed and read back. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { Ledger } from "../../../src/core/form/ledger.js";
import { valuesOf } from "../../../src/core/reading/document/import-document.js";
import { readText } from "../../../src/core/reading/grid/read-text.js";
import { tableWords } from "../reading/grid/read-as.js";
import { blankOf, type Line } from "./docx-table.js";
import { made } from "./made.js";
import { formOf, sampleOf } from "./sample.js";

const monitoring = (rows: readonly string[]): Line[] => [
  "某某监控表",
  [
    "一级指标v+|二级指标v+|三级指标v+|年度指标值v+|完成值v+|预计全年能否完成<3>|是否纠偏v+",
    "v|v|v|v|v|能完成|可能完成|不能完成|v",
    ...rows,
  ],
];
const open = ["产出指标|数量指标", "效益指标|社会效益", "满意度指标|满意度"].map((name) => `${name}|||||||□是 □否`);
const projects = (rows: readonly string[]): Line[] => [
  "某某台账",
  ["项目名称v+|金额（万元）v+|项目进展<3>|实施方式v+", "v|v|未开工|在建|已完工|v", ...rows],
];
const openProjects = ["||||| □政府采购\n□自行实施", "||||| □政府采购\n□自行实施"];

describe("columns that are ticked", () => {
  test("are one choice of a row, and boxes in a column another", () => {
    const lists = [monitoring(open), projects(openProjects)].map(
      (lines) => tell(formOf(blankOf(lines)).form.understood).lists[0],
    );
    expect(lists.map((list) => Object.values(list?.columns ?? {}).map(({ kind }) => kind))).toEqual([
      ["text", "target", "actual", "tick", "tick", "tick", "choice"],
      ["text", "money", "tick", "tick", "tick", "choice"],
    ]);
  });

  test("are asked with the values reached, which are all wanted where no points are given", () => {
    const { fields } = formOf(blankOf(monitoring(open))).loaded.form;
    const asked = [...fields.values()].flatMap(({ id, stage, optional }) =>
      stage === "actual" ? [`${id}${optional ? "?" : ""}`] : [],
    );
    expect(asked).toEqual(["actual", expect.stringMatching(/\?$/)]);
    expect([...fields.values()].filter(({ stage }) => stage === "review")).toEqual([]);
  });

  test("print a tick in one of them, and the boxes with their words", () => {
    const { file, cells } = sampleOf(formOf(blankOf(monitoring(open))).loaded, () => 1);
    expect(file.length).toBeGreaterThan(0);
    expect(Object.values(cells).map(({ text }) => text)).toEqual(expect.arrayContaining(["能完成", "是"]));
  });

  test.each([
    [monitoring(open), monitoring(["产出指标|数量指标|走访企业|≥20家|21家||√||□是 ☑否"]), ["可能完成", "否"]],
    [projects(openProjects), projects(["甲项目|12|√||| □政府采购 ☑自行实施"]), ["未开工", "自行实施"]],
  ])("are read back", async (blank, filled, expected) => {
    const { readFile } = made(blankOf(blank));
    const { values } = await readFile(filled);
    expect([...values.values()]).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    [
      monitoring(open),
      [
        "一级指标\t二级指标\t三级指标\t年度指标值\t完成值\t预计全年能否完成\t\t\t是否纠偏",
        "\t\t\t\t\t能完成\t可能完成\t不能完成\t",
        "产出指标\t数量指标\t走访企业\t≥20家\t21家\t\t√\t\t□是 ☑否",
        "效益指标\t社会效益\t办事满意\t≥90%\t95%\t√\t\t\t☑是 □否",
      ],
      ["可能完成", "否", "能完成", "是"],
    ],
    [
      projects(openProjects),
      [
        "项目名称\t金额（万元）\t项目进展\t\t\t实施方式",
        "\t\t未开工\t在建\t已完工\t",
        "甲项目\t12\t√\t\t\t□政府采购 ☑自行实施",
        "乙项目\t15\t\t\t√\t☑政府采购 □自行实施",
      ],
      ["未开工", "自行实施", "已完工", "政府采购"],
    ],
  ])("are read of a pasted table", (blank, rows, expected) => {
    const ledger = new Ledger(formOf(blankOf(blank)).loaded.form, { unit: "", year: 2031 }, new Map());
    const { found } = readText(rows.join("\n"), { ledger, words: tableWords });
    expect(valuesOf(found).map(({ value }) => value)).toEqual(expect.arrayContaining(expected));
    expect(found.left).toEqual([]);
  });
});
