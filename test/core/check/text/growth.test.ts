import { describe, expect, it } from "vitest";
import { growthSentences } from "../../../../src/core/check/text/growth-sentences.js";
import { moneyWithoutUnit } from "../../../../src/core/check/text/money-without-unit.js";
import { partsSentences } from "../../../../src/core/check/text/parts-sentences.js";
import { shareSentences } from "../../../../src/core/check/text/share-sentences.js";
import { findingsOf, told } from "./report.js";

describe("growth in a sentence", () => {
  it("that does not follow from the numbers beside it is an error with the right value", () => {
    const text = "2024年培训经费为524.36万元，与上年相比，增加243.60万元，增加386.77%。";
    const [found, ...more] = findingsOf(growthSentences, { "spending.text": text });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: "CC-05",
      severity: "error",
      fix: { value: text.replace("386.77%", "86.76%") },
    });
    expect(told(growthSentences, { "spending.text": text })[0]).toContain(
      "524.36万元、增减 243.60万元，上年是 280.76，应为 86.76%",
    );
  });

  it.each([
    "门诊量80万人次，比上年增加5万人次，增长6.67%。",
    "门诊量80万人次，比上年增加5万人次，增长6.7%。",
    "在校生5200人，较去年减少300人，下降5.45%。",
    "供水量约300万吨，比上年增加20万吨，增长8%。",
    "收入120万元，支出90万元，比上年增加10万元，增长12.5%。",
    "计划培训500人，比上年增加100人，增长30%。",
    "新增公厕6座；绿化率增长3%。",
    "入学率提高到98%，比上年提高2个百分点。",
  ])("that follows, or cannot be worked out, is right: %s", (text) => {
    expect(told(growthSentences, { "results.text": text })).toEqual([]);
  });

  it("is asked about where it is not certain which number it belongs to", () => {
    const text = "收入120万元，支出90万元，比上年增加10万元，增长60%。";
    expect(findingsOf(growthSentences, { "results.text": text })).toMatchObject([{ severity: "warning" }]);
  });

  it("that falls is worked out as well", () => {
    expect(findingsOf(growthSentences, { "results.text": "用电量95万度，同比减少5万度，下降15%。" })).toMatchObject([
      { severity: "error" },
    ]);
  });
});

describe("a share in a sentence", () => {
  it("that does not follow is an error", () => {
    expect(told(shareSentences, { "results.text": "全县学校120所，其中民办学校30所，占35%。" })).toEqual([
      expect.stringContaining("30所 ÷ 120所，应为 25%"),
    ]);
  });

  it.each([
    "全县学校120所，其中民办学校30所，占25%。",
    "学校120所，其中民办30所，占在校生的12%。",
    "共约120所，其中民办30所，占比26%。",
  ])("that follows or speaks of another whole is right: %s", (text) => {
    expect(told(shareSentences, { "results.text": text })).toEqual([]);
  });
});

describe("the parts of a whole in a text", () => {
  it("that are more than it are found", () => {
    expect(told(partsSentences, { "results.text": "共有教师300人，其中专任教师260人，工勤人员60人。" })).toEqual([
      expect.stringMatching(/^warning .*合计 320人，比总数多 20人/),
    ]);
  });

  it("that are all of one kind and leave something out are worth a look", () => {
    expect(
      told(partsSentences, { "results.text": "绿化总面积50亩。其中道路绿化面积30亩，公园绿化面积15亩。" }),
    ).toEqual([expect.stringMatching(/^info .*还差 5亩/)]);
  });

  it.each([
    "共有教师300人，其中专任教师260人，工勤人员40人。",
    "共有教师300人，其中女教师180人，党员90人。",
    "培训500人，其中村干部120人。",
    "总投资3.5亿元，其中中央资金2.4亿元，县级配套资金1.06亿元。",
    "整治河道45公里，投入120万元，其中人工费80万元。",
  ])("are right: %s", (text) => {
    expect(told(partsSentences, { "results.text": text })).toEqual([]);
  });
});

describe("money without its word", () => {
  it.each(["公用经费20万；", "支出251.90万元，与上年相比，减少3.09万，减少1.21%。"])("is found in %s", (text) => {
    expect(findingsOf(moneyWithoutUnit, { "spending.text": text })).toMatchObject([
      { code: "CC-30", severity: "warning" },
    ]);
  });

  it.each(["发放资料2万份，印制手册3万册。", "服务群众5万余人次", "粉丝突破10万，点击量超百万", "投入20万元"])(
    "is not seen in %s",
    (text) => {
      expect(told(moneyWithoutUnit, { "results.text": text })).toEqual([]);
    },
  );
});
