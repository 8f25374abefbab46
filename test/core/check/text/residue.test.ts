import { describe, expect, it } from "vitest";
import { cut } from "../../../../src/core/check/text/cut.js";
import { planWords } from "../../../../src/core/check/text/plan-words.js";
import { punctuation } from "../../../../src/core/check/text/punctuation.js";
import { residue } from "../../../../src/core/check/text/residue.js";
import { findingsOf, told } from "./report.js";

describe("residue of tools", () => {
  it("is found, and taken out by a button where it stands once", () => {
    const [found] = findingsOf(residue, { "goals.expected": "新增学位[bookmark: _GoBack]1200个。" });
    expect(found).toMatchObject({ code: "CC-43", severity: "warning" });
    expect(found?.places).toEqual([{ at: "span", path: "goals.expected", from: 4, to: 23 }]);
    expect(found?.fix).toMatchObject({ path: "goals.expected", value: "新增学位1200个。" });
  });

  it.each(["错误！未找到引用源。见表1", "农村公路&nbsp;养护", "{{unit}}负责", "合计#REF!万元"])("knows %s", (text) => {
    expect(findingsOf(residue, { "results.text": text })).toHaveLength(1);
  });
});

describe("residue of templates", () => {
  it.each([
    ["我单位（局、部、中心）按规定使用资金。", "（局、部、中心）"],
    ["资金管理是否规范，无挤占挪用。", "是否规范"],
    ["门诊量（增加、减少）5%。", "（增加、减少）"],
    ["项目已制定或具有相应的管理制度。", "已制定或具有"],
    ["XX县水利局负责实施", "XX"],
    ["共投入____万元", "____"],
    ["共投入＿＿万元", "＿＿"],
  ])("is found in %s", (text, part) => {
    const [found, ...more] = findingsOf(residue, { "overview.text": text });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "CC-43", severity: "error" });
    const place = found?.places[0];
    expect(place?.at === "span" && text.slice(place.from, place.to)).toBe(part);
  });

  it.each([
    "对项目是否按期完工进行检查。",
    "评审组重点核实了资金使用是否合规。",
    "无论天气是否晴好，护路员每天巡查。",
    "资金使用是否规范？",
    "部门（单位）整体支出",
    "新建学校3所（小学、初中、幼儿园各1所）",
    "购置设备（电脑、打印机）",
    "XBOX 与 MAXX 均为商标",
    "全镇（乡）公路养护",
    "覆盖12个乡（镇、街道），市直各局（委、办）分工负责。",
    "制度有待完善，信访件待核实3件，人员有待补充。",
    "不得擅自增加或减少补助对象。",
    "由李××同志牵头",
  ])("is not seen in %s", (text) => {
    expect(told(residue, { "overview.text": text })).toEqual([]);
  });

  it("is one finding for all places of a kind", () => {
    const [found, ...more] = findingsOf(residue, {
      "overview.text": "我局（局、办、中心）负责。",
      "results.text": "流程是否完善，账目清楚。",
    });
    expect(more).toEqual([]);
    expect(found?.places).toHaveLength(2);
  });
});

describe("plan words beside what was reached", () => {
  it("are found", () => {
    expect(told(planWords, { "goals.actual": "新建公厕6座；计划改造农村公路12公里。" })).toEqual([
      expect.stringMatching(/^warning goals\.actual\[7-19\] .*计划改造农村公路12公里/),
    ]);
    expect(findingsOf(planWords, { "indicators.1.actual": "预计30公里" })).toHaveLength(1);
  });

  it.each([
    "将补助资金发放到12个乡镇。",
    "模拟演练3场，比拟定的多1场。",
    "按计划改造农村公路12公里。",
    "超出计划3公里。",
    "原计划改造12公里，实际改造15公里。",
  ])("are right in %s", (text) => {
    expect(told(planWords, { "goals.actual": text })).toEqual([]);
  });

  it("are right in a goal", () => {
    expect(told(planWords, { "goals.expected": "计划改造农村公路12公里。" })).toEqual([]);
  });
});

describe("punctuation", () => {
  it.each(["1、新增学位500个；2，改造校舍3栋。", "加强监管，，提高质量。", "一是宣传；。二是培训。"])(
    "is found wrong in %s",
    (text) => {
      expect(findingsOf(punctuation, { "goals.expected": text })).toHaveLength(1);
    },
  );

  it.each([
    "1、新增学位500个；2、改造校舍3栋。",
    "共投入1,200万元，完成率98%。",
    "举办“科技节”、“读书节”……成效明显。",
    "12，24，36个月龄儿童体检",
  ])("is right in %s", (text) => {
    expect(told(punctuation, { "goals.expected": text })).toEqual([]);
  });
});

describe("texts that break off", () => {
  it.each(["完善基层医疗机构设施和", "加强校园安全管理、", "改造农村公路（含桥梁", "宣传教育以及"])(
    "are found: %s",
    (text) => {
      expect(findingsOf(cut, { "annualGoals.1.text": text })).toMatchObject([{ code: "CC-43", severity: "info" }]);
    },
  );

  it.each(["推进科学普及", "扩大公众参与", "资金总和", "乡镇卫生院（含村卫生室）"])("are whole: %s", (text) => {
    expect(told(cut, { "annualGoals.1.text": text })).toEqual([]);
  });

  it("are found where the goals beside them all have a full stop", () => {
    const goal = (text: string, row: number): Record<string, string> => ({ [`annualGoals.${row}.text`]: text });
    const texts = [
      "加强教师队伍建设，提高教学质量和办学水平。",
      "改善办学条件，新建改建校舍，扩大公办学位。",
      "扩大优质教育资源覆盖面，提高群众对教育的满意",
    ];
    const figures = Object.assign({}, ...texts.map((text, index) => goal(text, index + 1)));
    expect(findingsOf(cut, figures).flatMap((one) => one.places)).toMatchObject([{ path: "annualGoals.3.text" }]);
  });
});
