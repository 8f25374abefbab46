/** Kinds of lines that tables of other regions brought: names of which no word is known, several values, ranks, units for one. */
import { describe, it } from "vitest";
import { expectScored } from "./score-named.js";

describe("a name of which no word is known", () => {
  it.each([
    ["蓝盈采光率", "8%", "6%", 10, "direction-unclear"],
    ["蓝盈采光占比", "8%", "6%", 7.5, "direction-unclear"],
    ["蓝盈采光率", "30%", "36%", 10, "direction-unclear"],
    ["蓝盈采光率", "90%", "81%", 9, null],
    ["蓝盈采光指数", "3.2", "2.4", 7.5, "direction-unclear"],
    ["蓝盈采光平均", "55分贝", "53.4分贝", 10, "direction-unclear"],
    ["蓝盈采光组数", "320组", "296组", 9.25, null],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("several values in a cell", () => {
  it.each([
    ["产业奖补", "568户1890人", "568户1890人", 10],
    ["比赛场次及参加人数", "≥5场/500人", "5场/620人。", 10],
    ["比赛场次及参加人数", "5场/500人", "5场/480人", null],
    ["重大事故起数", "2起/5人", "2起/6人", null],
    ["完成节点", "11月底完成100%，12月底完成验收", "12月底完成100%，12月底完成验收", null],
    ["比赛场次及参加人数", "5场/500人", "500人/5场", null],
  ])("%s %s, actual %s: %s points, to be looked at", (name, target, actual, score) => {
    expectScored(name, target, actual, score, "several-values");
  });
});

describe("what is none, a place, or for one of something", () => {
  it.each([
    ["重大舆情发生数", "无", "无", 10, null],
    ["有效投诉件数", "≤3件", "无", 10, null],
    ["重大舆情发生数", "无", "2起", 0, null],
    ["空气质量排名", "全省前5", "第3名", 10, null],
    ["空气质量排名", "全省前5", "全市第3名", null, null],
    ["亩均产量", "550公斤/亩", "0.56吨/亩", 10, null],
    ["设备购置", "3台/套", "3台", 10, "unit-mismatch"],
    ["亩均产量", "550公斤/亩", "0.56吨/户", null, "kind-mismatch"],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("units and times that are written in parts", () => {
  it.each([
    ["平均到场时间", "≤15分钟", "12分30秒", 10, null],
    ["平均到场时间", "≤15分钟", "1小时5分", 2.31, null],
    ["人均培训费", "≤400元/人/天", "380元/人·天", 10, null],
    ["人均培训费", "≤400元/人·天", "380元/人天", 10, null],
    ["节电量", "30万度", "33万千瓦时", 10, null],
    ["培训课时", "48学时", "50课时", 10, "unit-mismatch"],
    ["受灾死亡率", "下降5%以上", "下降4%", 8, null],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("words that answer the words of a target", () => {
  it.each([
    ["考核等次", "良好以上", "优秀等次", 10, null],
    ["考核等次", "B级及以上", "A级", 10, null],
    ["考核等次", "B级及以上", "C级", null, null],
    ["建设标准", "符合规范要求", "符合", 10, null],
    ["建设标准", "基本达到规范要求", "基本达到", 10, null],
    ["建设标准", "达到规范要求", "基本达到规范要求", null, null],
    ["疫苗接种率", "100%（应种尽种）", "应种尽种", 10, "figure-wanted"],
    ["完工时间", "按期", "如期完工", 10, null],
    ["完工时间", "按时完成", "提前完成", 10, null],
    ["完工时间", "按时完成", "延期完成", null, null],
    ["完成时限", "当年", "当年完成", 10, null],
    ["信息录入", "准确、完整", "准确完整", 10, null],
    ["扬尘", "有效控制", "得到有效控制", 10, null],
    ["扬尘", "有效控制", "部分得到控制", null, null],
    ["群体性上访事件", "杜绝", "未发生", 10, null],
    ["土壤污染", "无新增", "无", 10, null],
    ["土壤污染", "无新增", "新增2处", null, "score-wanted"],
    ["三公经费支出", "较上年只减不增", "较上年下降4.2%", 10, null],
    ["三公经费支出", "只减不增", "增加0.3万元", null, "score-wanted"],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("one figure among others in a cell", () => {
  it.each([
    ["公益性岗位", "200个", "205个，其中城区120个，乡镇85个", 10, null],
    ["公益性岗位", "200个", "190个，其中城区120个", 9.5, null],
    ["公益性岗位", "200个", "205个，其中城区120个，乡镇95个", null, "several-values,kind-mismatch"],
    ["群众满意度", "≥90%", "发放问卷200份，满意185份，满意率92.5%", 10, "several-values"],
    ["群众满意度", "≥90%", "城区92.5%，乡镇85%", null, "several-values,kind-mismatch"],
    ["开馆时间", "≥56小时/周", "每周54小时", 9.64, null],
    ["种植面积", "1200亩", "1 080 亩", 9, "number-spaced"],
    ["种植面积", "1200亩", "10 80亩", null, "spaced-number,kind-mismatch"],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("what is still to come", () => {
  it.each([
    ["设备使用年限", "≥8年", "预计10年", 10, "actual-planned"],
    ["完工时间", "2024年6月底前", "预计2024年6月20日完成", 10, "actual-planned"],
    ["培训人数", "300人", "计划内培训312人", 10, null],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});
