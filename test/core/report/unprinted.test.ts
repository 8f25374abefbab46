import { describe, expect, it } from "vitest";
import type { Form } from "../../../src/core/form/form.js";
import { unprinted } from "../../../src/core/report/unprinted.js";
import { formOf } from "../form/form-of.js";

const form = formOf(`
- id: money
  title: 收支
  table:
    kind: money
    columns: [{id: budget, label: 预算}, {id: spent, label: 支出}, {id: note, label: 备查, printed: false}]
    rows: [{id: total, label: 合计}, {id: inner, label: 内部, printed: false}]
  fields:
    - {id: rate, label: 执行率, kind: percent, role: execution.rate, derive: total.spent / total.budget * 100}
    - {id: before, label: 上年, kind: money}
    - {id: change, label: 增减, kind: money, derive: abs(before - total.spent)}
    - {id: contact, label: 联系人, kind: text, printed: false}
- id: indicators
  title: 指标
  list: {of: 指标, named: name, entry: rows, role: indicators}
  fields:
    - {id: name, label: 名称, kind: text, role: indicator.level3}
    - {id: points, label: 得分, kind: points, optional: true, role: indicator.score}
    - {id: weight, label: 分值, kind: points, role: indicator.weight}
`);

const names = (of: Form, ...printed: readonly string[]) =>
  unprinted(of, new Set(printed)).map(({ facts }) => facts.name);

describe("a figure that is printed nowhere", () => {
  it("is found, a cell also when another figure is derived from it", () => {
    expect(names(form)).toEqual([
      "money.total.budget",
      "money.total.spent",
      "money.rate",
      "money.change",
      "indicators.name",
      "indicators.points",
      "indicators.weight",
    ]);
  });

  it("is none where a tag prints it under the name that layouts have for it", () => {
    const printed = ["money.total.budget", "money.total.spent", "execution.rate", "money.change"];
    expect(names(form, ...printed, "indicators.*.name", "indicators.*.score", "indicators.*.weight")).toEqual([]);
  });

  it("is no matter where scoring goes on with it", () => {
    expect(names({ ...form, scheme: { fixed: "any" } }, "indicators.*.name", "indicators.*.points")).toEqual([
      "money.total.budget",
      "money.total.spent",
      "money.rate",
      "money.change",
    ]);
  });

  it("is told with the place of its definition", () => {
    expect(unprinted(form, new Set())[3]).toMatchObject({
      code: "unprinted",
      file: "form.yaml",
      at: ["sections", 0, "fields", 2],
      facts: { name: "money.change", label: "收支·增减" },
    });
  });
});

describe("a narrative", () => {
  const text = `
- id: s
  title: 概况
  narrative: s.mustache
  fields: [{id: lead, label: 牵头科室, kind: text}, {id: staff, label: 人数, kind: count}]
`;
  const told = formOf(text, { "s.mustache": "{{#s.staff}}{{s.lead}}牵头。{{/s.staff}}" });

  it("counts as print for what it tells, and has to be printed itself", () => {
    expect(names(told)).toEqual(["s.text"]);
    expect(names(told, "s.text")).toEqual([]);
    expect(names(told, "s.paragraphs.*.text")).toEqual([]);
  });
});
