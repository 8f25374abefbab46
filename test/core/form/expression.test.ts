import { describe, expect, it } from "vitest";
import { parseFeel } from "../../../src/core/form/expression.js";

/** References as dotted names; inside a filter, what else they may mean follows a bar. */
function references(source: string): string[] {
  const parsed = parseFeel(source);
  if (!("references" in parsed)) throw new Error(`${parsed.message} at ${parsed.offset}`);
  return parsed.references.map(({ names, outer }) => names.join(".") + (outer === null ? "" : `|${outer.join(".")}`));
}

describe("an expression", () => {
  it.each([
    ["a + b * 2", ["a", "b"]],
    ["a + a", ["a"]],
    ["if total.adjusted = 0 then null else total.executed / total.adjusted", ["total.adjusted", "total.executed"]],
    ["sum(projects.funds.total.executed)", ["projects.funds.total.executed"]],
    ["round half up(a / b, 2)", ["a", "b"]],
    ['date("2022-01-01")', []],
    ["for p in projects return p.spent * rate", ["projects", "projects.spent", "rate"]],
    ["for p in projects[spent > 3] return p.name", ["projects", "projects.spent|spent", "projects.name"]],
    [
      "some p in projects, q in p.parts satisfies q.amount > p.limit",
      ["projects", "projects.parts", "projects.parts.amount", "projects.limit"],
    ],
    ["every one in projects satisfies one.spent > limit", ["projects", "projects.spent", "limit"]],
    ["for i in 1..n return i * a", ["n", "a"]],
    ["for x in [a, b] return x + 1", ["a", "b"]],
    ["function(x) x + a", ["a"]],
    ["projects[spent > limit].name", ["projects.name", "projects.spent|spent", "projects.limit|limit"]],
    ["projects[item.spent > 3].name", ["projects.name", "projects.spent"]],
    [
      "projects[spent > 3].parts[amount > 1].what",
      ["projects.parts.what", "projects.spent|spent", "projects.parts.amount|amount"],
    ],
    ["count(projects)", ["projects"]],
    ["projects[1].spent", ["projects.spent"]],
    ["金额 + 1", ["金额"]],
    ["{x: a}.x + b", ["a", "b"]],
    ["a between b and c", ["a", "b", "c"]],
  ])("%s refers to %j", (source, expected) => {
    expect(references(source)).toEqual(expected);
  });

  it.each([
    ["a +", 3],
    ["sum(a", 5],
    ["a) + b", 1],
    ["1 2", 2],
    ["if a then b", 11],
    ["", 0],
    ["spent / )total", 8],
    ["a + summ(b)", 4],
    ["a.b(c)", 0],
    ["sum(projects.spnet(1))", 4],
  ])("%j is refused at character %i", (source, offset) => {
    expect(parseFeel(source)).toMatchObject({ offset });
    expect(parseFeel(source)).not.toHaveProperty("references");
  });

  it("refuses a figure with the name of a function that it calls", () => {
    expect(parseFeel("sum + sum(costs.amount)")).toEqual({ message: "function", offset: 0 });
    expect(parseFeel("sum(costs[count > 1].amount) + count(costs)")).toEqual({ message: "function", offset: 10 });
    expect(references("sum + max(costs.count)")).toEqual(["sum", "costs.count"]);
  });

  it("knows where each reference first stands", () => {
    const parsed = parseFeel("sum(projects[spent > limit].funds) + limit");
    expect("references" in parsed && parsed.references.map(({ names, offset }) => [names.at(-1), offset])).toEqual([
      ["funds", 4],
      ["spent", 13],
      ["limit", 21],
      ["limit", 37],
    ]);
  });
});
