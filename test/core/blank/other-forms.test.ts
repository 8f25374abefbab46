import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readGold, scoresOf, toldOf } from "./gold.js";

const folder = "test/fixtures/blanks/other";
const forms = readdirSync(folder)
  .filter((name) => name.endsWith(".expect.yaml"))
  .map((name) => name.replace(".expect.yaml", ""));

const told = (form: string): ReturnType<typeof toldOf> => toldOf(`${folder}/${form}.docx`);
const rules = (form: string): Record<string, string> =>
  Object.fromEntries(told(form).computed.map(({ label, computed }) => [label, computed]));

describe("forms of other kinds than the seven", () => {
  test.each(forms)("%s asks and works out what a careful person would", (form) => {
    const { fields, computed, lists, columns, wrong } = scoresOf(readGold(`${folder}/${form}.expect.yaml`), told(form));
    const misses = [fields, computed, lists, columns].flatMap((one) => one.misses);
    expect([...misses, ...wrong]).toEqual([]);
    expect(fields.found + computed.found + columns.found).toBeGreaterThan(0);
  });

  test("blanks in a sentence are counted in the units behind them", () => {
    const fields = told("counts-in-a-sentence").fields.filter(({ kind }) => kind === "count");
    expect(fields.map(({ label, unit }) => [label, unit])).toEqual([
      ["项目覆盖行政村", "个"],
      ["受益农户", "户"],
      ["受益农户（人）", "人"],
      ["脱贫户和监测户", "户"],
      ["脱贫户和监测户（人）", "人"],
    ]);
  });

  test("what is spent adds up over the quarters, and what is left is the budget less that", () => {
    expect(rules("quarters")).toMatchObject({
      "省级财政资金：全年累计支出": ["一", "二", "三", "四"].map((one) => `省级财政资金：${one}季度实际支出`).join("+"),
      "省级财政资金：支出进度": "省级财政资金：全年累计支出÷省级财政资金：全年预算",
      "合计：结余": "合计：全年预算-合计：全年累计支出",
    });
  });

  test("what is left over of a fund is its income less its spending", () => {
    expect(rules("insurance-fund")).toMatchObject({
      "本年收支结余：本年执行数": "基金收入：本年执行数-基金支出：本年执行数",
      "基金收入：本年执行数": "保险费收入：本年执行数+财政补贴收入：本年执行数+利息收入：本年执行数",
    });
  });

  test("a line behind an option asks by its own name, and is no part of the option", () => {
    const cells = told("village-projects").fields.filter(({ at }) => at.row === 6);
    expect(cells.map(({ label, kind, options }) => [label, kind, options])).toEqual([
      ["管护责任落实", "choice", ["已落实", "未落实"]],
      ["原因", "long", undefined],
    ]);
  });

  test("two groups of rows each have a sum and shares of their own", () => {
    const of = (name: string): string => `部门总体资金情况：支出构成：${name}：当年预算收支`;
    expect(rules("shares-of-two-groups")).toMatchObject({
      [of("合计")]: `${of("基本支出")}+${of("项目支出")}`,
      "部门总体资金情况：支出构成：基本支出：占比": `${of("基本支出")}÷${of("合计")}`,
    });
  });

  test("其中 opens the parts of the row above it, and years add up", () => {
    expect(rules("money-by-years")).toMatchObject({
      "资金安排：合计：第一年": "资金安排：财政资金：第一年+资金安排：自筹资金：第一年",
      "资金安排：财政资金：第一年": "资金安排：本级财政：第一年+资金安排：上级补助：第一年",
      "资金安排：自筹资金：合计": "资金安排：自筹资金：第一年+资金安排：自筹资金：第二年+资金安排：自筹资金：第三年",
    });
  });

  test("heads of three rows: what is left is the sum of the sources less the sum of what was paid", () => {
    const city = "市辖区：甲市";
    expect(rules("funds-by-region")).toMatchObject({
      [`${city}：本年收入小计`]: `${city}：本年收入省级+${city}：本年收入市县配套`,
      [`${city}：合计`]: `${city}：上年结转+${city}：本年收入小计`,
      [`${city}：已支付小计`]: `${city}：已支付财政资金+${city}：已支付其他资金`,
      [`${city}：结转结余`]: `${city}：合计-${city}：已支付小计`,
      [`${city}：支付率`]: `${city}：已支付小计÷${city}：合计`,
      "全省合计：上年结转": "省本级：上年结转+市辖区：小计：上年结转+省管县：小计：上年结转",
    });
  });

  test("a rate divides what it is named after", () => {
    expect(rules("instructions-with-points")).toMatchObject({
      "预算安排及执行情况：省级资金：到位率":
        "预算安排及执行情况：省级资金：实际到位数÷预算安排及执行情况：省级资金：预算数",
      "预算安排及执行情况：省级资金：结余数":
        "预算安排及执行情况：省级资金：实际到位数-预算安排及执行情况：省级资金：实际支出数",
    });
  });

  test("numbers before the names tell which rows are parts of which", () => {
    expect(rules("sentences-and-numbered-rows")).toMatchObject({
      "合计：决算数": "因公出国费：决算数+公务用车购置及运行费：决算数+公务接待费：决算数",
      "公务用车购置及运行费：决算数": "公务用车购置费：决算数+公务用车运行费：决算数",
    });
  });

  test("points of a group are not those of the execution rate", () => {
    expect(told("scoring-rows").form.scheme).toBeUndefined();
    expect(told("instructions-with-points").form).toMatchObject({ scheme: "national-2020", schemeFrom: "10" });
  });

  test("of several tables under one note each project fills in all", () => {
    const { fields, lists } = told("two-tables-per-project");
    expect([...fields, ...lists].map(({ repeats }) => repeats)).not.toContain(undefined);
    const signed = told("summary-and-table-per-project").fields.filter(({ label }) => label === "填表人");
    expect(signed.map(({ repeats }) => repeats)).toEqual([undefined]);
  });
});
