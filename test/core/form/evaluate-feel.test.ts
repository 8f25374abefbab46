import { evaluate } from "feelin";
import { expect, test } from "vitest";
import { evaluateFeel, parseFeel } from "../../../src/core/form/expression.js";

const row = (executed: number, name: string) => ({ name, funds: { total: { executed, adjusted: 97.76 } } });
const context = {
  unit: "某中心",
  year: 2022,
  a: 0.1,
  b: 0.2,
  none: null,
  zero: 0,
  total: { adjusted: 817.31, executed: 776.26 },
  projects: [row(82.36, "甲"), row(121.55, "乙")],
  empty: [],
};

const sources = [
  "a + b",
  "a + b * 3 - zero",
  "a / zero",
  "none + a",
  "none = 5",
  "unit",
  "year - 1",
  'string(year) + "年" + unit',
  "if total.adjusted = 0 then null else total.executed / total.adjusted * 100",
  "sum(projects.funds.total.executed)",
  'sum(projects[name = "甲"].funds.total.executed)',
  "count(projects[funds.total.executed > 100])",
  "sum(for one in projects return one.funds.total.executed / one.funds.total.adjusted)",
  "some one in projects satisfies one.funds.total.executed > 100",
  "every one in projects satisfies none > 1",
  "max(projects.funds.total.executed) between 1 and 200",
  "function(x) x + 1",
];

test.each(sources)("%s gives the same again and again as when its text is read anew", (source) => {
  const parsed = parseFeel(source);
  if (!("references" in parsed)) throw new Error(parsed.message);
  const { value } = evaluate(source, context);
  const simple = ["number", "string", "boolean"].includes(typeof value) ? value : null;
  for (let time = 0; time < 3; time += 1) expect(evaluateFeel(parsed, context)).toBe(simple);
  expect(evaluateFeel(parsed, { ...context, later: 1 })).toBe(simple);
});

test("a later value of the same name counts", () => {
  const parsed = parseFeel("a + b");
  if (!("references" in parsed)) throw new Error(parsed.message);
  expect([1, 2, 3].map((a) => evaluateFeel(parsed, { a, b: 1 }))).toEqual([2, 3, 4]);
});
