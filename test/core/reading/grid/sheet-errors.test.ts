import { expect, test } from "vitest";
import { readAs } from "./read-as.js";

test.each(["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?"])("%s is no value, and is asked for", (error) => {
  const rows = [
    "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
    `产出指标|数量指标|义诊场次|≥4场|${error}|10|${error}`,
  ];
  const { values, problems } = readAs("national-project-evaluation", rows.join("\n").replaceAll("|", "\t"));
  expect(values).toMatchObject({ "indicators.1.actual": null, "indicators.1.score": null });
  expect(problems).toMatchObject({ "indicators.1.actual": "sheet-error", "indicators.1.score": "sheet-error" });
});
