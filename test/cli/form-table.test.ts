import { describe, expect, it } from "vitest";
import { columns } from "../../src/cli/columns.js";
import { figureTable, formTable } from "../../src/cli/form-table.js";
import { loadPrompts } from "../../src/forms/load-prompts.js";
import { formOf } from "../core/form/form-of.js";

const form = formOf(
  `
- id: money
  title: 收支
  table:
    kind: money
    unit: 万元
    columns: [{id: spent, label: 支出}]
    rows: [{id: total, label: 合计, role: funds.total, derive: sum(parts)}]
- id: parts
  title: 分项
  list: {of: 分项, named: what, entry: rows}
  fields: [{id: what, label: 内容, kind: text}, {id: spent, label: 金额, kind: money, optional: true}]
- id: overview
  title: 概况
  narrative: overview.mustache
  fields: [{id: lead, label: 牵头科室, kind: text, default: unit}]
`,
  { "overview.mustache": "{{overview.lead}}" },
);

describe("the table of forms", () => {
  it("counts what each form asks, works out and tells", () => {
    const [head = "", row = ""] = formTable(
      [{ ...form, scheme: { choose: ["a", "b"] } }],
      loadPrompts("prompts").words,
    );
    const cells = (line: string) => line.split(/ {2,}/);
    expect(Object.fromEntries(cells(head).map((name, index) => [name, cells(row)[index]]))).toMatchObject({
      表单: "any",
      版本: "1",
      填报: "3",
      推算: "1",
      重复组: "1",
      叙述: "1",
      计分规则: "任选其一（2个）",
      名称: "表",
    });
  });

  it("lists one form figure by figure", () => {
    expect(figureTable(form).map((line) => line.split(/ {2,}/))).toEqual([
      ["money.total.spent", "合计·支出", "money 万元", "funds.total", "derive: sum(parts)"],
      ["parts.*.what", "内容", "text"],
      ["parts.*.spent", "金额", "money", "optional"],
      ["overview.lead", "概况·牵头科室", "text", "default: unit"],
      ["overview.text", "概况", "long", "narrative", "narrative"],
    ]);
  });

  it("stands in columns, a Chinese character as wide as two others", () => {
    expect(columns([["表单", "版本"], ["a-form", "2"], []])).toEqual(["表单    版本", "a-form  2", ""]);
  });
});
