/** Columns that follow from others of their row, in tables whose rows are named and in rows that repeat. */
import { describe, expect, test } from "vitest";
import { tell } from "../../../src/core/blank/tell.js";
import { blankOf } from "./docx-table.js";
import { formOf } from "./sample.js";

interface Shape {
  /** Rows of heads, without the column of names. */
  readonly heads: readonly string[];
  /** Paragraphs below the table. */
  readonly notes?: readonly string[];
}

/** How many columns a row of heads covers. */
const columnsOf = (head: string): number =>
  head.split("|").reduce((sum, cell) => sum + Number(/<(\d)>/.exec(cell)?.[1] ?? 1), 0);

const amounts = ({ heads, notes = [] }: Shape) => {
  const [first = "", ...others] = heads;
  const merged = others.length > 0;
  const blanks = "|".repeat(columnsOf(first) - 1);
  return told([
    [`项目${merged ? "v+" : ""}|${first}`, ...others.map((head) => `v|${head}`), `甲类|${blanks}`, `乙类|${blanks}`],
    ...notes,
  ]);
};

function told(lines: readonly (string | readonly string[])[]) {
  const { form, loaded } = formOf(blankOf(["某某县资金情况表", ...lines]));
  const all = tell(form.understood);
  const row = Object.fromEntries(
    all.computed
      .filter(({ label }) => label.startsWith("甲类："))
      .map(({ label, computed }) => [label.replace("甲类：", ""), computed.replaceAll("甲类：", "")]),
  );
  return { row, unsure: all.unsure.map(({ why }) => why), loaded };
}

/** The same heads over rows that repeat: what is worked out there, by its head. */
function repeated({ heads, notes = [] }: Shape) {
  const [first = "", ...others] = heads;
  const rows = Array.from({ length: 3 }, () => `|${"|".repeat(columnsOf(first) - 1)}`);
  const merged = others.length > 0;
  const lines = [[`项目名称${merged ? "v+" : ""}|${first}`, ...others.map((head) => `v|${head}`), ...rows], ...notes];
  const { form } = formOf(blankOf(["某某县资金情况表", ...lines]));
  const lists = form.understood.parts.flatMap((part) => (part.part === "list" ? [part] : []));
  return lists.flatMap(({ columns }) => columns.filter(({ use }) => use === "compute").map(({ name }) => name));
}

type Rules = Record<string, string>;

describe("sums", () => {
  test.each<[string, string[], Rules]>([
    [
      "subtotals and what stands beside them",
      ["合计|财政拨款小计|中央|省级|其他资金"],
      { 合计: "财政拨款小计+其他资金", 财政拨款小计: "中央+省级" },
    ],
    [
      "subtotals under heads, the total last",
      ["上级资金<3>|本级资金<3>|合计v+", "中央|省级|小计|预算内|预算外|小计|v"],
      {
        上级资金小计: "上级资金中央+上级资金省级",
        本级资金小计: "本级资金预算内+本级资金预算外",
        合计: "上级资金小计+本级资金小计",
      },
    ],
    ["其中 over its parts", ["资金总额v+|其中<3>", "v|财政拨款|自有资金|其他"], { 资金总额: "财政拨款+自有资金+其他" }],
    [
      "a year before its quarters",
      ["全年申报数|一季度|二季度|三季度|四季度"],
      { 全年申报数: "一季度+二季度+三季度+四季度" },
    ],
    [
      "a year behind its quarters",
      ["一季度|二季度|三季度|四季度|全年（万元）"],
      { 全年: "一季度+二季度+三季度+四季度" },
    ],
    [
      "a year of months",
      ["全年预算v+|用款计划<4>", "v|1-3月|4-6月|7-9月|10-12月"],
      { 全年预算: "1-3月+4-6月+7-9月+10-12月" },
    ],
    ["a year of halves", ["全年预算|上半年用款|下半年用款"], { 全年预算: "上半年用款+下半年用款" }],
    [
      "a budget beside quarters of spending",
      ["全年预算v+|实际支出<4>|累计支出v+", "v|一季度|二季度|三季度|四季度|v"],
      { 累计支出: "一季度+二季度+三季度+四季度" },
    ],
    ["months up to now are no parts", ["全年预算|1-3月|1-6月|1-9月|1-12月"], {}],
    ["three quarters are no year", ["全年预算|一季度|二季度|三季度"], {}],
  ])("%s", (_, heads, rules) => {
    expect(amounts({ heads }).row).toEqual(rules);
    expect(repeated({ heads }).length).toBe(Object.keys(rules).length);
  });
});
