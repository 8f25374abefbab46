import { expect, test } from "vitest";
import { reasonPath } from "../../../src/core/evidence/reason.js";
import { workingOf } from "../../../src/core/evidence/working.js";
import type { Ledger } from "../../../src/core/form/ledger.js";
import { loadPrompts } from "../../../src/forms/load-prompts.js";
import { loadTemplates } from "../../../src/forms/load-templates.js";
import { formOf, ledgerOf } from "../form/form-of.js";

const { words } = loadPrompts("prompts");

const form = formOf(`
- id: budget
  title: 预算
  table:
    columns: [{id: initial, label: 年初预算}, {id: executed, label: 执行数}]
    rows: [{id: total, label: 合计, derive: sum(projects.cost)}, {id: basic, label: 基本支出}]
    kind: money
    unit: 万元
  fields:
    - {id: rate, label: 执行率, kind: percent, derive: "if total.initial = 0 then null else round half up(total.executed / total.initial * 100, 2)"}
- id: projects
  title: 项目
  list:
    of: 项目
    named: name
    entry: rows
  fields:
    - {id: name, label: 名称, kind: text}
    - {id: price, label: 单价, kind: money, unit: 万元}
    - {id: amount, label: 数量, kind: count, unit: 个}
    - {id: cost, label: 费用, kind: money, unit: 万元, derive: price * amount}
- id: scored
  title: 指标
  list:
    of: 指标
    named: name
    entry: rows
  fields:
    - {id: name, label: 名称, kind: text}
    - {id: score, label: 得分, kind: points, role: indicator.score, optional: true}
    - {id: why, label: 手工评分理由, kind: text, role: indicator.handReason, optional: true}
`);

const ledger = ledgerOf(form, { projects: "1,3", scored: "2", "projects.1.price": "2", "projects.1.amount": "3" });

const shown = (of: Ledger, path: string): [string, readonly string[]] | null => {
  const working = workingOf(of, path);
  return working === null ? null : [words.render(working.expression, "plain"), working.inputs];
};

test("an expression is said in the labels of the form, with its inputs as paths", () => {
  expect(shown(ledger, "budget.rate")).toEqual([
    "如果 合计·年初预算 = 0 则为 不计算 否则为 四舍五入(合计·执行数 ÷ 合计·年初预算 × 100, 2)",
    ["budget.total.initial", "budget.total.executed"],
  ]);
});

test("in a row of a list it is the row's own figures, over a list those of every row", () => {
  expect(shown(ledger, "projects.3.cost")).toEqual(["单价 × 数量", ["projects.3.price", "projects.3.amount"]]);
  expect(shown(ledger, "budget.total.initial")).toEqual(["合计(各项目的费用)", ["projects.1.cost", "projects.3.cost"]]);
});

test("what somebody fills in, or what is no figure, has no working", () => {
  expect([shown(ledger, "projects.1.price"), shown(ledger, "projects"), shown(ledger, "nothing")]).toEqual([
    null,
    null,
    null,
  ]);
});

test("a score set by hand has its reason beside it, in the same row", () => {
  expect(reasonPath(ledger, "scored.2.score")).toBe("scored.2.why");
  expect(reasonPath(ledger, "scored.2.name")).toBeNull();
  expect(reasonPath(ledger, "nothing")).toBeNull();
});

test("every computed figure of the shipped forms has an expression without names of the form's own language", () => {
  const forms = [...loadTemplates("templates").forms.values()].map(({ form: shipped }) => shipped);
  let computed = 0;
  for (const shipped of forms)
    for (const field of shipped.fields.values()) {
      if (field.derive === null) continue;
      computed += 1;
      const text = shown(ledgerOf(shipped), field.pattern)?.[0] ?? "";
      expect(text, field.pattern).not.toMatch(/[a-z]{2,}|\{\{|undefined/i);
      expect(text, field.pattern).toMatch(/[\u4e00-\u9fff]/);
    }
  expect(computed).toBeGreaterThan(30);
});
