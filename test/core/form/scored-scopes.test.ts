import { describe, expect, it } from "vitest";
import { indicatorLists, scoredScopes } from "../../../src/core/form/scored-scopes.js";
import { formOf, ledgerOf } from "./form-of.js";

const funds = `
      title: 资金
      table:
        kind: money
        columns: [{id: adjusted, label: 预算, role: budget.adjusted}, {id: executed, label: 执行, role: budget.executed}]
        rows: [{id: total, label: 总额, role: funds.total}]`;
const indicators = `
      title: 指标
      list: {of: 指标, named: name, entry: rows, role: indicators}
      fields: [{id: name, label: 名称, kind: text, role: indicator.level3}]`;
const list = (id: string, ...sections: readonly string[]) => `
    - id: ${id}
      title: ${id}
      list: {of: 行, named: name, entry: names}
      fields: [{id: name, label: 名称, kind: text}]
      sections:${sections.join("").replaceAll("\n", "\n    ")}`;

const scopes = (text: string) =>
  scoredScopes(formOf(text)).map(({ scope, indicators: lists, budget }) => ({
    scope: scope.pattern,
    lists: lists.map(({ pattern }) => pattern),
    executed: budget.executed,
  }));

const own = `\n    - id: funds${funds}`;
const scored = `\n    - id: indicators${indicators}`;

describe("a scored scope", () => {
  it("is the report and every row that has a budget and indicators", () => {
    expect(scopes(own + scored + list("projects", own, scored))).toEqual([
      { scope: "", lists: ["indicators"], executed: "funds.total.executed" },
      { scope: "projects.*", lists: ["projects.*.indicators"], executed: "projects.*.funds.total.executed" },
    ]);
  });

  it("counts the indicators of rows below it that have no budget, at any depth", () => {
    expect(scopes(own + list("goals", scored))).toEqual([
      { scope: "", lists: ["goals.*.indicators"], executed: "funds.total.executed" },
    ]);
    expect(scopes(own + scored + list("projects", own, list("goals", scored)))).toEqual([
      { scope: "", lists: ["indicators"], executed: "funds.total.executed" },
      { scope: "projects.*", lists: ["projects.*.goals.*.indicators"], executed: "projects.*.funds.total.executed" },
    ]);
    expect(scopes(list("goals", list("parts", scored)))).toEqual([
      { scope: "", lists: ["goals.*.parts.*.indicators"], executed: null },
    ]);
  });

  it("is none where there are no indicators", () => {
    expect(scopes(own + list("projects", own))).toEqual([]);
  });

  it("lists its indicators in the order of the rows", () => {
    const form = formOf(own + scored + list("goals", scored));
    const ledger = ledgerOf(form, { goals: "3,1" });
    const [scope] = scoredScopes(form);
    expect(scope && indicatorLists(ledger, scope, "").map(({ path }) => path)).toEqual([
      "indicators",
      "goals.3.indicators",
      "goals.1.indicators",
    ]);
  });
});
