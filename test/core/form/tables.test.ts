import { describe, expect, it } from "vitest";
import { printShape } from "../../../src/core/report/print-shape.js";
import { formOf, ledgerOf } from "./form-of.js";

const form = formOf(`
- id: base
  title: 基本支出
  table:
    kind: money
    unit: 万元
    decimals: 2
    columns:
      - {id: before, label: 上年决算}
      - {id: spent, label: 本年决算}
      - {id: share, label: 占比, kind: percent, derive: if total.spent = 0 then null else spent / total.spent * 100}
    rows:
      - {id: total, label: 合计, derive: office + travel + sum(special)}
      - {id: office, label: 办公费}
      - {id: travel, label: 差旅费, optional: true}
      - {id: other, label: 其他, columns: [spent, share]}
      - {id: persons, label: 人数, columns: [before]}
- id: special
  title: 专项
  list: {of: 专项, named: name, entry: rows}
  fields:
    - {id: name, label: 名称, kind: text}
    - {id: before, label: 上年, kind: money, optional: true}
    - {id: spent, label: 本年, kind: money}
`);

const figures = {
  "base.office.before": "10",
  "base.office.spent": "20",
  "base.other.spent": "5",
  special: "2,1",
  "special.1.spent": "30",
  "special.2.spent": "50.5",
  "special.2.before": "1.5",
};

describe("a table", () => {
  it("has only the cells that its rows name", () => {
    const paths = [...form.fields.keys()].filter((path) => /^base\.(other|persons)\./.test(path));
    expect(paths).toEqual(["base.other.spent", "base.other.share", "base.persons.before"]);
    expect(printShape(form).base).toMatchObject({ fields: { persons: { fields: { before: true } } } });
    expect(form.root.sections[0]?.table?.rows.at(-1)).toMatchObject({ id: "persons", columns: ["before"] });
  });

  it("adds up a list in the column of each cell", () => {
    const ledger = ledgerOf(form, figures);
    expect(ledger.value("base.total.spent")).toBe("100.5");
    expect(ledger.value("base.total.before")).toBe("11.5");
    expect(ledgerOf(form, { "base.office.spent": "20" }).value("base.total.spent")).toBe("20");
  });

  it("waits for every row of such a list", () => {
    const { "special.1.spent": _, ...rest } = figures;
    expect(ledgerOf(form, rest).value("base.total.spent")).toBeNull();
    expect(ledgerOf(form, rest).value("base.total.before")).toBe("11.5");
  });

  it("follows rows of such a list", () => {
    const ledger = ledgerOf(form, figures);
    expect(ledger.value("base.total.spent")).toBe("100.5");
    const more = [
      { path: "special", raw: "", value: "2,1,3" },
      { path: "special.3.spent", raw: "1", value: "1" },
    ];
    expect(ledger.with(more).value("base.total.spent")).toBe("101.5");
  });

  it("derives a column from the other columns of the row, the total row's too, in its own kind", () => {
    const ledger = ledgerOf(form, figures);
    expect(ledger.value("base.office.share")).toBe("19.9");
    expect(ledger.value("base.other.share")).toBe("4.98");
    expect(ledger.value("base.total.share")).toBe("100");
    expect(ledger.field("base.office.share")).toMatchObject({ kind: "percent", spec: { decimals: 2 } });
    expect(ledger.field("base.office.spent")).toMatchObject({ kind: "money", spec: { unit: "万元", decimals: 2 } });
  });
});

describe("expressions", () => {
  const text = (derive: string) =>
    formOf(`
- id: s
  title: 表
  fields:
    - {id: a, label: 甲, kind: number}
    - {id: out, label: 得出, kind: text, derive: '${derive}'}
- id: projects
  title: 项目
  list: {of: 项目, named: name, entry: names}
  fields: [{id: name, label: 名称, kind: text}]
`);
  const rows = { "s.a": "-2.5", projects: "1,2", "projects.1.name": "甲", "projects.2.name": "乙" };

  it.each([
    ['if a < 0 then "减少" else "增加"', "减少"],
    ["string(abs(a))", "2.5"],
    ["chinese(count(projects))", "二"],
    ['"附件" + chinese(10 + count(projects))', "附件十二"],
    ['string join(projects.name, "、")', "甲、乙"],
    ['string join(for p in projects return "《" + p.name + "》", "")', "《甲》《乙》"],
  ])("%s is %s", (derive, expected) => {
    expect(ledgerOf(text(derive), rows).value("s.out")).toBe(expected);
  });
});
