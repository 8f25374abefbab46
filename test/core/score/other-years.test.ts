import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/core/value/read-cell.js";
import { scoreNamed } from "./score-named.js";

describe("levels of another year and figures that nobody knows", () => {
  it.each(["≤2023年水平", "不高于2022年水平", "达到上年水平", "不低于2022年同期", "与2022年持平", "数十次", "几百人"])(
    "asks what %s is",
    (text) => {
      expect(readCell(text)).toMatchObject({ kind: "unclear" });
      expect(readCell(text).problem).not.toBeNull();
    },
  );

  it.each([
    ["2023年底前", "date"],
    ["不晚于2023年", "date"],
    ["提高到国际水平", "qualitative"],
    ["几何", "qualitative"],
    ["30余次", "number"],
    ["每月8天", "frequency"],
    ["每月8日", "qualitative"],
  ])("still reads %s as %s", (text, kind) => {
    expect(readCell(text).kind).toBe(kind);
  });

  it("never scores against such a level", () => {
    expect(scoreNamed("单位能耗", "≤2023年水平", "2.3吨")).toMatchObject({ score: null, problem: "refers-elsewhere" });
    expect(scoreNamed("宣传次数", "≥20次", "数十次").problem).toContain("numeral-unclear");
  });
});

describe("targets that are reached by what the actual says", () => {
  it.each([
    ["工资发放时间", "每月10日前", "每月8日"],
    ["工资发放时间", "每月10日前发放", "每个月10号"],
    ["审批时限", "≤5个工作日", "4.5天"],
    ["审批时限", "5个工作日以内", "36小时"],
    ["案件数", "同比下降", "同比下降12%"],
    ["案件数", "较上年减少", "减少2起"],
  ])("%s %s, %s is full", (name, target, actual) => {
    expect(scoreNamed(name, target, actual)).toMatchObject({ score: 10, problem: null });
  });

  it.each([
    ["工资发放时间", "每月10日前", "每月12日"],
    ["工资发放时间", "每月10日前", "次月8日"],
    ["审批时限", "≤5个工作日", "6天"],
    ["培训天数", "≥5个工作日", "6天"],
    ["案件数", "同比下降", "同比上升12%"],
    ["案件数", "同比下降", "12%"],
  ])("%s %s, %s is left to a person", (name, target, actual) => {
    expect(scoreNamed(name, target, actual).score).toBeNull();
  });

  it("remarks on an approximate target that was just missed", () => {
    expect(scoreNamed("补助残疾人数", "约3000人", "2988人")).toMatchObject({ score: 9.96, problem: "target-approx" });
    expect(scoreNamed("补助残疾人数", "约3000人", "3012人")).toMatchObject({ score: 10, problem: null });
  });
});
