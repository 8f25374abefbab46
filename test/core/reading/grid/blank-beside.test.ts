/** What was left blank takes nothing of the row below, and what stands in two columns is read together. */
import { expect, it } from "vitest";
import { readAs } from "./read-as.js";

it("a source that was left blank takes no text of the labelled row below", () => {
  const { values, problems } = readAs(
    "national-goal-declaration",
    [
      "项目名称\t\t古籍修复\t",
      "项目资金（元）\t年度资金总额：\t\t86000",
      "\t其中：财政拨款\t\t86000",
      "\t其他资金\t\t",
      '总体目标\t"1.修复古籍80册；\n2.数字化1200册。"\t\t',
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值",
      "\t产出指标\t数量指标\t修复古籍册数\t80册",
      "\t\t\t数字化册数\t1200册",
    ].join("\n"),
  );
  expect(problems).toEqual({});
  expect(values["goals.expected"]).toContain("数字化1200册");
  expect(values["funds.other.amount"]).toBeUndefined();
});

it("measures in a column of their own follow the reason", () => {
  const { values, left } = readAs(
    "national-project-evaluation",
    [
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t未完成原因分析\t改进措施",
      "产出指标\t数量指标\t修复古籍册数\t80册\t72册\t20\t18\t一人离岗\t下年增加一人",
      "\t质量指标\t修复合格率\t≥98%\t99%\t10\t10\t无\t无",
      "\t\t档案完整率\t≥98%\t97%\t10\t9.9\t\t补齐三份",
    ].join("\n"),
  );
  expect(values["indicators.1.reason"]).toBe("一人离岗；下年增加一人");
  expect(values["indicators.2.reason"]).toBe("无");
  expect(values["indicators.3.reason"]).toBe("补齐三份");
  expect(left).toEqual([]);
});

it("a date that nobody filled in is none", () => {
  const { values, problems } = readAs("hubei-project-evaluation", "单位名称：甲局\t\t填报日期：    年  月  日");
  expect(values["filing.date"] ?? null).toBeNull();
  expect(problems).toEqual({});
});
