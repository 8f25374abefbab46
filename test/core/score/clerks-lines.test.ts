/** Lines as clerks write them: a day without its sign, a scale of grades, a bound of no change, land in two units. */
import { describe, it } from "vitest";
import { expectScored } from "./score-named.js";

describe("a line of a clerk", () => {
  it.each([
    ["考核等次", "良好及以上", "优秀", 10, null],
    ["群众获得感", "有所提升", "明显提升", 10, null],
    ["群众获得感", "显著提升", "有所提升", null, null],
    ["绿化面积", "≥3公顷", "45亩", 10, null],
    ["绿化面积", "≥3公顷", "36亩", 8, null],
    ["硬化面积", "≥1亩", "700平方米", 10, null],
    ["完工时间", "2023年12月31前", "2023年12月30", 10, null],
    ["完工时间", "2023年12月15前", "2023年12月30", null, null],
    ["绩效评价项目", "12/12", "12/12", 10, "not-one-number"],
    ["绩效评价项目", "12/12", "10/12", null, "not-one-number"],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("how often, and how much in a year", () => {
  it.each([
    ["健康讲座", "每月1次，全年12次", "全年14次", 10, null],
    ["健康讲座", "每月1次，全年12次", "全年9次", 7.5, null],
    ["健康讲座", "每月2次，全年12次", "全年12次", null, "several-values"],
    ["助浴服务", "全年600人次，每月50人次", "全年624人次", 10, null],
    ["绿化修剪", "6次/年", "每两月1次", 10, null],
    ["绿化修剪", "6次/年", "每两月1次，全年5次", null, "several-values,kind-mismatch"],
    ["平台日均访问量", "≥3000人次/日", "3520", null, "period-open"],
    ["平台访问量", "≥1200人次/年", "1320", 10, "unit-missing"],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("what changed, and to what", () => {
  it.each([
    ["税收增长", "≥5%", "增长-1.2%", 0, null],
    ["能耗", "下降5%", "下降-4%", 8, "minus-in-change"],
    ["平均办理时间", "由10天缩短至5天", "4.5天", 10, null],
    ["平均办理时间", "由10天缩短至5天", "由10天缩短到6天", 8.33, null],
    ["入学率", "≥95%", "提高到94%", 9.89, null],
    ["参学率", "达95%以上", "实际达97%", 10, null],
    ["高新技术企业保有量", "≥120家", "新增15家", null, "kind-mismatch"],
    ["高新技术企业", "≥12家", "新增15家", 10, "change-assumed"],
    ["活动时间", "10月15日至10月20日", "10月15日—20日", 10, null],
    ["活动时间", "10月15日-20日", "10月15日-25日", null, "date-precision"],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});

describe("several values, part by part", () => {
  it.each([
    ["案件办理", "结案率≥90%，上诉率≤10%", "结案率93%，上诉率8%", 10],
    ["案件办理", "结案率≥90%，上诉率≤10%", "结案率93%，上诉率12%", null],
    ["抽检完成率", "国抽完成率100%，省抽完成率100%", "100%，100%", 10],
    ["抽检完成率", "国抽完成率100%，省抽完成率100%", "100%，98%", null],
    ["案件办理", "结案率90%，上诉率10%", "结案率93%，上诉率8%", 10],
    ["培训教师", "12期、每期50人", "12期，每期52人", 10],
    ["培训教师", "12期、每期50人", "52人，12期", null],
  ])("%s %s, actual %s: %s points, to be looked at", (name, target, actual, score) => {
    expectScored(name, target, actual, score, "several-values");
  });
});

describe("words of a target that come back in the actual", () => {
  it.each([
    ["低保标准", "不低于上年", "不低于上年", 10, "refers-elsewhere"],
    ["公用经费", "不超预算", "未超预算", 10, "refers-elsewhere"],
    ["公用经费", "不超预算", "超预算", null, "refers-elsewhere"],
    ["采购成本", "低于市场价", "低于市场价5%", 10, "refers-elsewhere"],
    ["档案管理", "规范", "规范有序", 10, null],
    ["债券利息偿还", "按时足额", "按时足额支付", 10, null],
    ["档案管理", "规范", "规范不足", null, null],
    ["规划编制", "通过评审", "已通过专家评审", 10, null],
    ["规划编制", "通过评审", "未通过评审", null, null],
    ["资金违规使用", "0", "未发现", 10, null],
    ["孤儿基本生活费", "1400元/人/月", "1400元/月", 10, "unit-mismatch"],
    ["孤儿基本生活费", "1400元/人/月", "1400元/户", null, "kind-mismatch"],
    ["低保发放标准", "不低于8640元/年", "720元/月", 10, null],
    ["低保发放标准", "不低于8640元/人·年", "700元/人·月", 9.72, null],
    ["运行情况", "平稳", "运行平稳", 10, null],
    ["运行情况", "平稳", "运行不平稳", null, null],
    ["零就业家庭", "动态清零", "0户", 10, null],
    ["零就业家庭", "动态清零", "2户", 0, null],
    ["发放时效", "年底前全部发放", "12月20日全部发放", 10, null],
    ["账款清欠率", "100%", "98.6%", 9.86, null],
    ["培训费标准", "≤550元/人·天", "4.2万元", null, "kind-mismatch"],
  ])("%s %s, actual %s: %s points, %s", expectScored);
});
