import { describe, expect, it } from "vitest";
import { rowCount } from "../../../../src/core/check/report/row-count.js";
import { approxLost } from "../../../../src/core/check/text/approx-lost.js";
import { figureInText } from "../../../../src/core/check/text/figure-in-text.js";
import { sameFact } from "../../../../src/core/check/text/same-fact.js";
import { scopeOfResult } from "../../../../src/core/check/text/scope-of-result.js";
import { staffInTexts } from "../../../../src/core/check/text/staff-in-texts.js";
import { findingsOf, told } from "./report.js";

const indicator = (name: string, target: string, actual: string, row = 1): Record<string, string> => ({
  [`indicators.${row}.level3`]: name,
  [`indicators.${row}.target`]: target,
  [`indicators.${row}.actual`]: actual,
});

describe("one fact told twice", () => {
  it("with two values is an error that shows every place", () => {
    const figures = { ...indicator("新增公办学位数", "≥1000个", "1200个"), "results.text": "全县新增公办学位1260个。" };
    const [found] = findingsOf(sameFact, figures);
    expect(found).toMatchObject({ code: "CC-20", severity: "error" });
    expect(found?.places).toEqual([
      { at: "span", path: "results.text", from: 8, to: 13 },
      { at: "figure", path: "indicators.1.actual" },
    ]);
    expect(told(sameFact, figures)[0]).toContain("（名称、单位、年度相同）");
  });

  it("within one text is of two occasions", () => {
    expect(told(sameFact, { "results.text": "改造农村公路12公里。下半年开工的另一段改造农村公路15公里。" })).toEqual(
      [],
    );
  });

  it.each([
    [indicator("新增公办学位数", "1000个", "1200个"), "全县新增公办学位1200个。"],
    [indicator("新增公办学位数", "1000个", "1200个"), "计划新增公办学位1500个。"],
    [indicator("新增公办学位数", "1000个", "1200个"), "城区新增公办学位700个，全县新增公办学位1200个。"],
    [indicator("新增公办学位数", "1000个", "1200个"), "2023年新增公办学位900个。"],
    [indicator("新增公办学位数", "1000个", "1200个"), "上半年新增公办学位600个。"],
    [indicator("新增公办学位数", "1000个", "1200个"), "新增公办学位1200余个。"],
    [indicator("新增公办学位数", "1000个", "1200个"), "新增民办学位300个，其中新增公办学位100个。"],
    [indicator("改造管网长度", "12公里", "12.35公里"), "改造管网长度12公里。"],
    [indicator("培训次数", "5次", "6次"), "举办培训班3期。"],
    [indicator("门诊服务人次", "80万人次", "82万人次"), "门诊服务82万人次，住院服务3万人次。"],
  ])("with equal values, or of another time or part, is right: %o %s", (figures, text) => {
    expect(told(sameFact, { ...figures, "results.text": text })).toEqual([]);
  });

  it("in two projects is two facts", () => {
    const figures = {
      "projects.1.name": "甲",
      "projects.1.goals.actual": "培训村级医生50人。",
      "projects.2.name": "乙",
      "projects.2.goals.actual": "培训村级医生80人。",
    };
    expect(told(sameFact, figures)).toEqual([]);
  });
});

describe("a number that is not exact", () => {
  it("and exact elsewhere is worth a look", () => {
    const figures = { ...indicator("服务企业覆盖数", "500家", "600家"), "results.text": "累计上门服务企业600余家。" };
    expect(findingsOf(approxLost, figures)).toMatchObject([
      { code: "CC-20", severity: "info", places: [{ path: "indicators.1.actual" }, { path: "results.text" }] },
    ]);
  });

  it.each([["累计上门服务企业600家。"], ["绿化苗木600余株。"], ["建成水库大坝600余家"]])(
    "is right where the text is exact or speaks of something else: %s",
    (text) => {
      expect(told(approxLost, { ...indicator("服务企业覆盖数", "500家", "600家"), "results.text": text })).toEqual([]);
    },
  );
});

describe("the number of projects", () => {
  const projects = { "projects.1.name": "甲工程", "projects.2.name": "乙工程" };

  it("told otherwise than listed is an error", () => {
    expect(told(rowCount, { ...projects, "overview.text": "预算共30万元，涵盖项目1个。" })).toEqual([
      expect.stringMatching(/^error overview\.text\[12-14\] projects 写的是项目 1个，列出的有 2 个：甲工程、乙工程/),
    ]);
  });

  it.each(["涵盖项目2个。", "新建教育项目5个。", "2023年涵盖项目5个。"])("is right in %s", (text) => {
    expect(told(rowCount, { ...projects, "overview.text": text })).toEqual([]);
  });
});

describe("a figure in a text", () => {
  it("other than filled in is an error", () => {
    const figures = { "staff.inPost": "36", "overview.text": "本单位在职人数38人。" };
    expect(findingsOf(figureInText, figures)).toMatchObject([
      { code: "CC-20", severity: "error", places: [{ path: "overview.text" }, { at: "figure", path: "staff.inPost" }] },
    ]);
  });

  it.each(["本单位在职人数36人。", "计划在职人数40人。", "2023年在职人数35人。", "其中在职人数20人。"])(
    "is right in %s",
    (text) => {
      expect(told(figureInText, { "staff.inPost": "36", "overview.text": text })).toEqual([]);
    },
  );
});

describe("people of the unit in a text", () => {
  const staff = { "staff.quota": "20", "staff.inPost": "18", "staff.nonQuota": "4" };

  it("more than it has are an error", () => {
    expect(told(staffInTexts, { ...staff, "goals.expected": "单位工作人员26人全部到岗。" })).toEqual([
      expect.stringMatching(/^error goals\.expected\[6-9\] staff\.quota staff\.inPost staff\.nonQuota .*最多 24 人/),
    ]);
  });

  it.each(["单位工作人员24人全部到岗。", "培训企业工作人员300人。", "服务群众500人。"])("are right in %s", (text) => {
    expect(told(staffInTexts, { ...staff, "goals.expected": text })).toEqual([]);
  });
});

describe("a result of a part given for the whole", () => {
  it("is asked about", () => {
    const figures = {
      ...indicator("工业企业产值增长率", "8%", "12.35%"),
      "results.text": "规模以上工业企业产值320亿元，同比增长12.35%。",
    };
    expect(findingsOf(scopeOfResult, figures)).toMatchObject([
      { code: "CC-23", severity: "warning", places: [{ path: "indicators.1.actual" }, { path: "results.text" }] },
    ]);
  });

  it.each(["工业企业产值320亿元，同比增长12.35%。", "规模以上工业企业产值增长12.4%。", "旅游收入增长12.35%。"])(
    "is not seen in %s",
    (text) => {
      expect(told(scopeOfResult, { ...indicator("工业企业产值增长率", "8%", "12.35%"), "results.text": text })).toEqual(
        [],
      );
    },
  );
});
