import { describe, expect, it } from "vitest";
import { measuresForProblems } from "../../../../src/core/check/text/measures-for-problems.js";
import { findingsOf, told } from "./report.js";

const three = "一是管网巡查次数偏少。二是泵站备件采购滞后。三是用水户投诉回访不全。";
const found = /问题写了 3 条，改进措施只有 2 条/;

describe("problems and their measures", () => {
  it("of which one has no measure are found, at both lists", () => {
    expect(
      told(measuresForProblems, {
        "problems.text": three,
        "improvements.text": "一是增加巡查频次，二是年初集中采购备件。",
      }),
    ).toEqual([expect.stringMatching(/^info improvements\.text\[0-\d+\] problems\.text\[0-\d+\] 问题写了 3 条/)]);
  });

  it.each([
    [
      "1、林区防火通道年久失修。\n2、护林员培训不足。\n3．检疫设备老化。",
      "1、修复防火通道；\n2、每季度组织护林员培训。",
    ],
    [
      "（一）借阅系统落后。\n内容略。\n（二）馆藏更新慢。\n（三）阅读活动少。",
      "（1）更换借阅系统。（2）增加购书经费。",
    ],
    ["第一，床位不足。第二，护工流动大。第三，消防演练少。", "针对上述问题，一是新增床位；二是提高护工待遇。"],
    ["1.台账不全。一是没有签字；二是没有日期。2.验收不及时。3.档案散失。", "1.补齐台账。2.限期验收。"],
  ])("are counted in any numbering: %s", (problems, measures) => {
    const sentences = told(measuresForProblems, { "problems.text": problems, "improvements.text": measures });
    expect(sentences).toEqual([expect.stringMatching(found)]);
  });

  it.each([
    "存在的问题：1.站台雨棚漏水；2.线路牌陈旧；3.调度不及时。改进措施：1.维修雨棚；2.更换线路牌。",
    "五、存在的主要问题及原因\n（一）站台雨棚漏水\n（二）线路牌陈旧\n（三）调度不及时\n六、有关建议\n（一）维修雨棚\n（二）更换线路牌\n七、其他\n（一）无",
  ])("are found under heads of one text: %s", (text) => {
    expect(told(measuresForProblems, { "overview.text": text })).toEqual([expect.stringMatching(found)]);
  });

  it.each([
    ["as many", three, "一是增加巡查；二是集中采购；三是逐户回访。"],
    ["more", three, "一是增加巡查；二是集中采购；三是逐户回访；四是加强考核。"],
    ["in words without numbers", three, "增加巡查频次，集中采购备件，逐户回访。"],
    ["under a single number", three, "一是增加巡查、集中采购、逐户回访。"],
    ["that say which problems they answer", three, "一是针对问题一、二，增加巡查和采购；二是逐户回访。"],
    ["in groups", three, "（一）硬件方面\n1.增加巡查。\n2.集中采购。\n（二）服务方面\n3.逐户回访。"],
    ["of which a number is missing", three, "一是增加巡查；三是逐户回访。"],
    ["for problems without numbers", "管网巡查次数偏少，泵站备件采购滞后。", "一是增加巡查；二是集中采购。"],
    [
      "beside causes in the list of problems",
      "一是巡查偏少。二是采购滞后。三是原因分析：人手不足。",
      "一是增加巡查；二是集中采购。",
    ],
    [
      "of which there are fewer than lists inside problems",
      "1.台账不全：一是没有签字；二是没有日期；三是没有编号。\n2.验收不及时。",
      "一是补齐台账；二是限期验收。",
    ],
    [
      "of several parts",
      `${three}\n整改措施：一是增加巡查；二是集中采购。\n下一步工作建议：一是逐户回访；二是建立台账。`,
      "一是考核；二是通报。",
    ],
    ["where nothing is wrong", "无", "无"],
    ["with amounts that look like numbers", three, "2.5万元用于巡查。\n3.2万元用于采购。"],
  ])("%s are right", (_, problems, measures) => {
    expect(findingsOf(measuresForProblems, { "problems.text": problems, "improvements.text": measures })).toEqual([]);
  });

  it("of a text that tells both at once are right", () => {
    const text = "1.巡查偏少，已增加频次。2.采购滞后，已集中采购。";
    expect(findingsOf(measuresForProblems, { "problems.text": "无", "improvements.text": text })).toEqual([]);
  });
});
