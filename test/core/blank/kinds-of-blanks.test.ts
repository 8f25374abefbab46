/** What is to be written in a blank, and what a form is as a whole. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf, type Line } from "./docx-table.js";
import { formOf } from "./sample.js";

const toldOf = (...lines: Line[]) => tell(formOf(blankOf(lines)).form.understood);
const kindsOf = (...lines: Line[]): string[] =>
  toldOf("某某表", ["项目名称|"], ...lines)
    .fields.slice(1)
    .map(({ label, kind, unit = "" }) => `${label} ${kind}${unit}`);

describe("of a blank", () => {
  test.each([
    ["（____年1—8月）", "年度 year"],
    ["（    年上半年）", "年度 year"],
  ])("a year stands before a part of it: %s", (line, expected) => {
    expect(kindsOf(line)).toEqual([expected]);
  });

  test("posts are counted like people, and money is told by its source", () => {
    expect(kindsOf(["编制人数|", "其中：行政编制|", "事业编制|", "单位资金|", "对下转移支付|"])).toEqual([
      "编制人数 count人",
      "行政编制 count人",
      "事业编制 count人",
      "单位资金 money万元",
      "对下转移支付 money万元",
    ]);
  });

  test("goals and what came of them are long texts, and no list", () => {
    const { fields, lists } = toldOf("某某表", [
      "年度总体目标v+|年初设定目标|实际完成情况",
      "v|目标1：\n目标2：|",
      "项目名称||",
    ]);
    expect(fields.slice(0, 2)).toMatchObject([
      { label: "年初设定目标", kind: "long" },
      { label: "实际完成情况", kind: "long" },
    ]);
    expect(lists).toEqual([]);
  });

  test("below a title over all of them columns of causes and likelihoods are ticked", () => {
    const { lists } = toldOf("某某监控表", [
      "绩效目标实现程度<9>",
      "一级指标v+|二级指标v+|三级指标v+|年度指标值v+|1—8月完成值v+|偏差原因<2>|完成目标可能性<2>",
      "v|v|v|v|v|经费保障|制度保障|确定能|完全不可能",
      "产出指标|数量指标|||||||",
      "效益指标|社会效益|||||||",
    ]);
    const columns = Object.values(lists[0]?.columns ?? {});
    expect(columns.map(({ kind, group = "" }) => `${kind} ${group}`.trim())).toEqual([
      ...["text", "target", "actual", "tick 偏差原因", "tick 偏差原因"],
      ...["tick 完成目标可能性", "tick 完成目标可能性"],
    ]);
  });
});

describe("of a form", () => {
  test.each([
    ["项目支出绩效自评表", "evaluation"],
    ["项目支出绩效目标表", "goal"],
  ])("%s is of the kind %s", (title, kind) => {
    expect(toldOf(title, ["项目名称|", "预算数（万元）|"]).form.kind).toBe(kind);
  });

  test("the unit of amounts is the one that a line tells, and a column's own else", () => {
    const table: Line = ["资产|原值（元）|净值（元）", "车辆||", "房屋||"];
    expect(toldOf("某某表", "单位：万元", table).form.moneyUnit).toBe("万元");
    expect(toldOf("某某表", table).form.moneyUnit).toBe("元");
  });
});

test("the title in a style of headings is no text to be written, whatever stands between it and the table", () => {
  const heading = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>某某县项目绩效目标申报表</w:t></w:r></w:p>';
  const { understood } = formOf(blankOf([heading, "（      年度）", ["项目名称|", "项目概况|"]])).form;
  expect(understood.parts.filter(({ part }) => part === "narrative")).toEqual([]);
  expect(understood.title).toBe("某某县项目绩效目标申报表");
});
