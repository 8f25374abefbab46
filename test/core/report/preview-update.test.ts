import { describe, expect, it } from "vitest";
import { compareForms } from "../../../src/core/form/compare.js";
import { previewUpdate } from "../../../src/core/report/preview-update.js";
import { formOf, ledgerOf } from "../form/form-of.js";

const before = formOf(`
- id: money
  title: 收支
  fields:
    - {id: budget, label: 预算, kind: money, unit: 元}
    - {id: spent, label: 支出, kind: money}
    - {id: rate, label: 执行率, kind: percent, decimals: 2, derive: spent / budget * 100}
    - {id: method, label: 方式, kind: choice, options: [自评, 第三方]}
    - {id: head, label: 负责人, kind: text}
- id: projects
  title: 项目
  list: {of: 项目, named: name, entry: names}
  fields: [{id: name, label: 名称, kind: text}, {id: note, label: 备注, kind: text}]
`);

const after = formOf(`
- id: money
  title: 收支
  fields:
    - {id: budget, label: 全年预算, kind: money, unit: 元}
    - {id: spent, label: 支出, kind: money}
    - {id: rate, label: 执行率, kind: percent, decimals: 1, derive: spent / budget * 100}
    - {id: method, label: 方式, kind: choice, options: [第三方, 专家]}
    - {id: left, label: 结余, kind: money, derive: budget - spent}
- id: projects
  title: 全部项目
  list: {of: 项目, named: name, entry: names}
  fields: [{id: name, label: 名称, kind: text, max: 3}]
- id: goals
  title: 目标
  list: {of: 目标, named: name, entry: rows}
  fields: [{id: name, label: 目标, kind: text}]
`);

const ledger = ledgerOf(before, {
  "money.budget": "200",
  "money.spent": "131",
  "money.method": "自评",
  "money.head": "甲某",
  projects: "1,2",
  "projects.1.name": "短名",
  "projects.2.name": "很长的名称",
  "projects.2.note": "备注",
});
const labels = { score: "", execution: "", total: "" };

describe("two versions of a form", () => {
  it("are compared field by field and list by list", () => {
    expect(compareForms(before, after)).toEqual([
      { change: "renamed", at: "projects", from: "项目", to: "全部项目" },
      { change: "listAdded", at: "goals", label: "目标" },
      { change: "renamed", at: "money.budget", from: "收支·预算", to: "收支·全年预算" },
      { change: "altered", at: "money.rate", label: "收支·执行率" },
      { change: "altered", at: "money.method", label: "收支·方式" },
      { change: "added", at: "money.left", label: "收支·结余" },
      { change: "altered", at: "projects.*.name", label: "名称" },
      { change: "added", at: "goals.*.name", label: "目标" },
      { change: "removed", at: "money.head", label: "收支·负责人" },
      { change: "removed", at: "projects.*.note", label: "备注" },
    ]);
    expect(compareForms(before, before)).toEqual([]);
  });

  it("differ in what is derived, and how", () => {
    const field = (more: string) => formOf(`[{id: s, title: 表, fields: [{id: a, label: 甲, kind: money${more}}]}]`);
    const change = (from: string, to: string) => compareForms(field(from), field(to)).map((one) => one.change);
    expect(change("", ", derive: 1 + 1")).toEqual(["derived"]);
    expect(change(", derive: 1 + 1", "")).toEqual(["asked"]);
    expect(change(", derive: 1 + 1", ", derive: 1 + 2")).toEqual(["derivedAnew"]);
    expect(change(", max: 10", ", max: 20")).toEqual([]);
    expect(change(", max: 20", ", max: 10")).toEqual(["altered"]);
    expect(change(", decimals: 2", "")).toEqual([]);
  });
});

describe("the preview of a later version", () => {
  const preview = previewUpdate({ ledger, scheme: null }, { form: after, scheme: null }, labels);

  it("names answers without a place, and those that would not be read as they stand", () => {
    expect(preview.lost).toEqual(["money.head", "projects.2.note"]);
    expect(preview.doubtful).toEqual(["money.method", "projects.2.name"]);
  });

  it("asks amounts again whose unit is another", () => {
    const inUnit = (unit: string) =>
      formOf(`[{id: s, title: 表, fields: [{id: a, label: 甲, kind: money, unit: ${unit}}]}]`);
    const doubtful = (from: string, to: string) => {
      const reading = { ledger: ledgerOf(inUnit(from), { "s.a": "200" }), scheme: null };
      return previewUpdate(reading, { form: inUnit(to), scheme: null }, labels).doubtful;
    };
    expect(doubtful("万元", "元")).toEqual(["s.a"]);
    expect(doubtful("元", "元")).toEqual([]);
  });

  it("says what would be printed differently, and leaves the report as it is", () => {
    expect(preview.printed).toContainEqual({ label: "收支·执行率", from: "65.50%", to: "65.5%" });
    expect(preview.printed).toContainEqual({ label: "收支·结余", from: "", to: "69" });
    expect(preview.printed).toContainEqual({ label: "收支·负责人", from: "甲某", to: "" });
    expect(ledger.form).toBe(before);
    expect(ledger.value("money.head")).toBe("甲某");
  });

  it("is empty where the later version asks and prints the same", () => {
    const same = previewUpdate({ ledger, scheme: null }, { form: before, scheme: null }, labels);
    expect(same).toEqual({ changes: [], lost: [], doubtful: [], printed: [] });
  });
});
