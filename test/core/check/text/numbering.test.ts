import { describe, expect, it } from "vitest";
import { annexes } from "../../../../src/core/check/text/annexes.js";
import { blockTitles } from "../../../../src/core/check/text/block-titles.js";
import { numbering } from "../../../../src/core/check/text/numbering.js";
import { findingsOf, told } from "./report.js";

const lines = (...all: string[]): { "results.text": string } => ({ "results.text": all.join("\n") });

describe("numbers of headings", () => {
  it("that skip one are found, with the one that is due", () => {
    const headings = ["一、基本情况", "（一）职能", "（二）机构", "二、预算", "四、绩效"];
    expect(told(numbering, {}, { printed: { headings } })).toEqual(["error headings.4 “四、绩效”前面缺“三、”"]);
  });

  it("say which heading stands in the place of the one that is due", () => {
    const headings = ["一、基本情况", "二、预算", "1、主要做法", "四、问题"];
    expect(told(numbering, {}, { printed: { headings } })).toEqual([
      "error headings.2 headings.3 “1、主要做法”的位置应编“三、”，后面直接是“四、问题”",
    ]);
  });

  it("that stand twice are found", () => {
    expect(told(numbering, {}, { printed: { headings: ["一、职能", "二、预算", "二、绩效"] } })).toEqual([
      "error headings.2 “二、绩效”的编号重复",
    ]);
  });

  it("that begin again under another heading are right", () => {
    const headings = [
      "一、甲",
      "（一）子",
      "1．丑",
      "2．寅",
      "（二）卯",
      "1．辰",
      "二、乙",
      "（一）巳",
      "三、丙",
      "十、丁",
    ];
    expect(findingsOf(numbering, {}, { printed: { headings: headings.slice(0, 9) } })).toEqual([]);
    expect(findingsOf(numbering, {}, { printed: { headings } })).toHaveLength(1);
  });
});

describe("numbers of items", () => {
  it("that skip one are found in a text", () => {
    expect(told(numbering, lines("1、修路12公里。", "2、建桥3座。", "4、绿化5亩。"))).toEqual([
      expect.stringMatching(/^warning results\.text\[\d+-\d+\] “4、绿化5亩。”前面缺“3、”$/),
    ]);
    expect(findingsOf(numbering, { "goals.expected": "1、修路；2、建桥；4、绿化" })).toHaveLength(1);
  });

  it.each([
    ["1、修路12公里。", "2、建桥3座。", "（一）说明", "1、其他"],
    ["2.5万元用于维修", "3.2万元用于培训", "8.1万元用于宣传"],
    ["（1）修路；（2）建桥；（3）绿化"],
    ["1、修路；2、11月底前建桥3座；3、绿化"],
    ["1、修路", "2、建桥", "7、8号楼加装电梯"],
    ["一、做法", "1、甲", "2、乙", "二、成效", "1、丙"],
    ["第一，加强管理", "十二个村全部通车"],
  ])("are right: %s", (...text) => {
    expect(told(numbering, lines(...text))).toEqual([]);
  });
});

describe("annexes", () => {
  it("under other numbers than listed are found", () => {
    const printed = { annexes: ["1、基础数据表", "2、自评表"], headings: ["附件2 2024年度基础数据表", "附件3 自评表"] };
    expect(told(annexes, {}, { printed })).toEqual([
      expect.stringMatching(/^error annexes\.0 annexes\.1 headings\.1 附件目录写的是附件1、2，所附的是附件2、附件3/),
    ]);
  });

  it("under the listed numbers are right, in parts too", () => {
    const printed = {
      annexes: ["附件1：基础数据表", "附件2：项目自评表"],
      headings: ["附件1 基础数据表（2024年度）", "附件2-1 项目自评表", "附件2-2 项目自评表"],
    };
    expect(findingsOf(annexes, {}, { printed })).toEqual([]);
  });

  it("are not asked for where the document has none", () => {
    expect(findingsOf(annexes, {}, { printed: { headings: ["一、基本情况"] } })).toEqual([]);
  });
});

describe("a table of indicators", () => {
  it("headed for another term than its goal is found", () => {
    const headings = ["中长期目标", "中长期绩效指标", "年度目标1", "长期绩效指标"];
    expect(told(blockTitles, {}, { printed: { headings } })).toEqual([expect.stringMatching(/^warning headings\.3 /)]);
  });

  it("headed for its goal is right", () => {
    expect(
      findingsOf(blockTitles, {}, { printed: { headings: ["年度目标1", "年度绩效指标", "年度目标2", "绩效指标"] } }),
    ).toEqual([]);
  });
});
