/** Which place a remark of the bureau is about, told by its own words. */
import { expect, test } from "vitest";
import { remarkPlaces } from "../../../../../src/core/dialogue/capabilities/approval/remark-places.js";
import { Ledger } from "../../../../../src/core/form/ledger.js";
import { loadTemplates } from "../../../../../src/forms/load-templates.js";

const form = loadTemplates("templates").forms.get("changsha-overall-evaluation")?.form;
if (form === undefined) throw new Error("no form");

const facts = { unit: "甲局", year: 2023 };
const entry = (path: string, value: string) => ({ path, raw: value, value });
const ledger = new Ledger(form, facts, new Map()).with([
  entry("projects", "1,2"),
  entry("projects.1.name", "甲项目"),
  entry("projects.2.name", "乙项目"),
  entry("indicators", "1,2,3"),
  ...["数量指标", "时效指标", "质量指标"].flatMap((name, at) => [
    entry(`indicators.${at + 1}.level1`, "产出指标"),
    entry(`indicators.${at + 1}.level2`, name),
    entry(`indicators.${at + 1}.level3`, `三级${at}号`),
  ]),
]);

test.each([
  [
    "全年执行数与决算不符。",
    ["budget.total.executed", "projects.1.funds.total.executed", "projects.2.funds.total.executed"],
  ],
  ["乙项目执行率与决算不符", ["projects.2.funds.rate"]],
  ["请核实时效指标", ["indicators.2"]],
  ["时效指标的实际完成值不对", ["indicators.2.actual"]],
  ["产出指标偏低", ["indicators.1", "indicators.2", "indicators.3"]],
  ["材料装订不齐", []],
])("%s", (text, paths) => {
  expect(remarkPlaces(ledger, text)).toEqual({ paths, sure: paths.length === 1 });
});
