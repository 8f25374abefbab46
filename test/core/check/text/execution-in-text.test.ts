import { describe, expect, it } from "vitest";
import { executionInText } from "../../../../src/core/check/text/execution-in-text.js";
import { findingsOf, form } from "../sample-report.js";

describe("the execution rate that a result gives (CC-20)", () => {
  const of = {
    ...form,
    fields: new Map(
      [...form.fields].map(([key, field]) => [
        key,
        key === "closing.text" ? { ...field, roles: ["goal.actual"] } : field,
      ]),
    ),
  };
  const found = (text: string) =>
    findingsOf([executionInText], {
      of,
      figures: { "budget.total.adjusted": "900", "budget.total.executed": "846", "closing.text": text },
    });

  it.each([
    "校舍全部维修。预算执行率96%。",
    "项目资金执行率为95%。",
    "全年预算执行率93.8%。",
    "2024年预算执行率93.8%。",
  ])("is another than the funds': %s", (text) => {
    expect(found(text)).toMatchObject([{ code: "CC-20", severity: "warning", places: [{ path: "closing.text" }, {}] }]);
  });

  it.each([
    "预算执行率94%。",
    "预算执行率94.00%。",
    "2023年预算执行率91%。",
    "上半年预算执行率51%。",
    "公用经费预算执行率100%。",
    "一期安排500万元，支出490万元，预算执行率98%。",
  ])("is that of the funds, or of something else: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
