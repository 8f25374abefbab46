/** Numbers of sentences against those beside them and against the funds. */
import { describe, expect, it } from "vitest";
import { goalWithoutIndicator } from "../../../../src/core/check/text/goal-without-indicator.js";
import { partsSentences } from "../../../../src/core/check/text/parts-sentences.js";
import { rateSentences } from "../../../../src/core/check/text/rate-sentences.js";
import { findingsOf, told } from "./report.js";

describe("a rate that two numbers of its sentence give (CC-05)", () => {
  it.each([
    "安排培训经费400万元，支出380万元，执行率96%。",
    "安排培训经费400万元，支出380万元，执行率94%。",
    "安排培训经费120万元，支付90.5万元，支付率77%。",
    "应改造厕所200座，完成150座，完成率75.6%。",
  ])("is another: %s", (text) => {
    expect(findingsOf(rateSentences, { "overview.text": text })).toMatchObject([{ code: "CC-05" }]);
  });

  it.each([
    "安排培训经费400万元，支出380万元，执行率95%。",
    "安排培训经费120万元，支付90.5万元，支付率75%。",
    "安排培训经费120万元，支付90.5万元，支付率75.4%。",
    "安排培训经费300万元，支付200万元，支付率66.66%。",
    "安排培训经费300万元，支付200万元，支付率67%。",
    "安排培训经费300万元，支付200万元，支付率66%。",
  ])("is rounded or cut off: %s", (text) => {
    expect(told(rateSentences, { "overview.text": text })).toEqual([]);
  });
});

describe("people that a sentence divides (CC-04)", () => {
  it.each([
    "为430名学生配镜，其中小学生260人，初中生190人。",
    "资助学生430人，其中小学生260名，初中生190名。",
    "为430名学生提供午餐，其中小学生260人；初中生190人。",
    "全县有教师430人，其中：小学260位；初中190位。",
  ])("are more than all: %s", (text) => {
    expect(findingsOf(partsSentences, { "overview.text": text })).toMatchObject([
      { code: "CC-04", severity: "warning" },
    ]);
  });

  it.each([
    "为430名学生配镜，其中小学生240人，初中生190人。",
    "为430名学生配镜，其中小学生260人，服务190人次。",
    "在校教师40人，其中：专任教师40人；外聘教师6人；退休教师9人。",
    "为430名学生配镜，其中小学生260人；培训教师190名。",
  ])("are not: %s", (text) => {
    expect(told(partsSentences, { "overview.text": text })).toEqual([]);
  });
});

describe("money of a goal (CC-34)", () => {
  const goal = (text: string, amounts: readonly [string, string] = ["600", "570"]) => ({
    "projects.1.name": "校舍维修",
    "projects.1.funds.adjusted": amounts[0],
    "projects.1.funds.executed": amounts[1],
    "projects.1.goals.expected": text,
    "projects.1.indicators.1.level3": "维修校舍面积",
    "projects.1.indicators.1.target": "≥8000平方米",
  });

  it.each([
    "维修校舍8000平方米，年初预算450万元。",
    "项目预算450万元，分两批拨付，维修校舍8000平方米。",
    "安排资金640万元；年中调减32万元，维修校舍8000平方米。",
    "投入600万元，维修校舍8000平方米，其余30万元留作质保。",
  ])("that it is given needs no indicator: %s", (text) => {
    expect(told(goalWithoutIndicator, goal(text))).toEqual([]);
  });

  it.each(["维修校舍8000平方米，带动社会投资450万元。", "维修校舍8000平方米，节约电费12万元。"])(
    "that comes of it does: %s",
    (text) => {
      expect(findingsOf(goalWithoutIndicator, goal(text))).toMatchObject([{ code: "CC-34" }]);
    },
  );
});
