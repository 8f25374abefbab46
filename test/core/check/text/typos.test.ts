import { describe, expect, it } from "vitest";
import { typos } from "../../../../src/core/check/text/typos.js";
import { findingsOf, told } from "./report.js";

describe("typos", () => {
  it("are found with the right word, which a button sets", () => {
    const [found] = findingsOf(typos, { "results.text": "资金及时拔付到位。" });
    expect(found).toMatchObject({ code: "CC-44", severity: "warning", fix: { value: "资金及时拨付到位。" } });
  });

  it("that stand in several places are one finding without a button", () => {
    const [found, ...more] = findingsOf(typos, { "results.text": "台帐齐全。", "problems.text": "部分台帐不规范。" });
    expect(more).toEqual([]);
    expect(found?.places).toHaveLength(2);
    expect(found?.fix).toBeUndefined();
  });

  it.each([
    ["加强学校于家庭之间的沟通。", "加强学校与家庭之间的沟通。"],
    ["截止2024年底完成改造。", "截至2024年底完成改造。"],
    ["道路养护己完成。", "道路养护已完成。"],
    ["资金执行律98%", "资金执行率98%"],
    ["统一布署防汛工作", "统一部署防汛工作"],
  ])("that show by what stands around them are found: %s", (text, right) => {
    expect(findingsOf(typos, { "results.text": text })).toMatchObject([{ fix: { value: right } }]);
  });

  it.each([
    "自己完成整改。",
    "介于两者之间的关系",
    "报名截止日期为3月",
    "预防犯罪宣传",
    "组建执行律师库",
    "按装机容量补贴",
    "良好象征",
    "发布署名文章",
    "单位面积效益",
    "资金用于学校与家庭之间的沟通",
  ])("are not seen in %s", (text) => {
    expect(told(typos, { "results.text": text })).toEqual([]);
  });

  it("of a word said twice are found", () => {
    expect(findingsOf(typos, { "goals.expected": "发挥示范作用的示范作用，加强加强管理。" })).toMatchObject([
      { places: [{}, {}] },
    ]);
  });

  it.each(["企业的企业家", "促进和和谐", "涉及及时处置", "一户一户走访"])(
    "of a word said twice are not seen in %s",
    (text) => {
      expect(told(typos, { "goals.expected": text })).toEqual([]);
    },
  );

  it("of two words mixed for one thing are found", () => {
    const figures = { "goals.expected": "吸引商户入驻市场。", "results.text": "全年商户入住市场120家，游客入住酒店。" };
    expect(told(typos, figures)).toEqual([expect.stringMatching(/^warning results\.text\[4-6\] “入住”和“入驻”混用/)]);
  });

  it("of two words for two things are none", () => {
    expect(told(typos, { "results.text": "老人入住养老院300人，企业入驻园区12家。" })).toEqual([]);
  });
});
