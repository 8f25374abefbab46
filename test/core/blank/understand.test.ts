import { describe, expect, test } from "vitest";
import { readGold, type Scores, scoresOf, toldOf } from "./gold.js";

const forms = ["b01", "b02", "b03", "b04", "b05", "b06", "b07"];
const scores = new Map<string, Scores>();
for (const form of forms)
  scores.set(
    form,
    scoresOf(readGold(`test/fixtures/blanks/${form}.expect.yaml`), toldOf(`test/fixtures/blanks/${form}.docx`)),
  );

describe.each(["fields", "computed", "lists", "columns"] as const)("%s of seven blank forms", (what) => {
  test("are found where they stand and as what they are", () => {
    const all = [...scores.values()].map((one) => one[what]);
    const found = all.reduce((sum, one) => sum + one.found, 0);
    const wanted = all.reduce((sum, one) => sum + one.wanted, 0);
    if (process.env.SHOW)
      console.log(
        what,
        found,
        wanted,
        [...scores].flatMap(([form, one]) => one[what].misses.map((miss) => `${form} ${miss}`)),
      );
    expect(found / wanted).toBeGreaterThanOrEqual(0.9);
    for (const [form, one] of scores)
      if (one[what].wanted > 0)
        expect(one[what].found / one[what].wanted, `${form} ${one[what].misses.join("; ")}`).toBeGreaterThanOrEqual(
          0.8,
        );
  });
});

test("little is asked that should not be", () => {
  const wrong = [...scores].flatMap(([form, one]) => one.wrong.map((text) => `${form} ${text}`));
  const asked = [...scores.values()].reduce((sum, one) => sum + one.asked, 0);
  if (process.env.SHOW) console.log(asked, wrong);
  expect(wrong.length / asked, wrong.join("\n")).toBeLessThanOrEqual(0.03);
});

describe("forms of other shapes", () => {
  test("two tables of indicators beside each other are two lists", () => {
    const told = toldOf("test/fixtures/blanks/shape1.docx");
    expect(told.lists.map(({ at }) => at.cols)).toEqual([
      { l3: 4, target: 5 },
      { l3: 7, target: 8 },
    ]);
    expect(told.computed.map(({ label, computed }) => [label, computed])).toEqual([
      ["实施期资金总额", "实施期资金总额：财政拨款+实施期资金总额：其他资金"],
      ["年度资金总额", "年度资金总额：财政拨款+年度资金总额：其他资金"],
    ]);
  });

  test("columns of the finance office are not asked, and a date in three gaps is one", () => {
    const told = toldOf("test/fixtures/blanks/shape2.docx");
    expect(told.lists.map(({ columns }) => Object.keys(columns))).toEqual([
      ["l3", "target", "actual", "weight", "score"],
    ]);
    expect(told.left.filter(({ why }) => why === "others").map(({ text }) => text)).toContain("财政局复核得分");
    expect(told.fields.filter(({ kind }) => kind === "date").map(({ label }) => label)).toEqual(["填报日期"]);
    expect(told.fields.find(({ kind }) => kind === "choice")?.options).toEqual([
      "部门预算项目",
      "市直专项",
      "市对下转移支付项目",
    ]);
    expect(told.fields.find(({ label }) => label.startsWith("改进措施"))?.maxChars).toBe(300);
  });

  test("texts by rows and columns are asked one by one", () => {
    const told = toldOf("test/fixtures/blanks/shape3.docx");
    expect(
      told.fields.filter(
        ({ kind, at }) => kind === "long" && at.table === 1 && (at.row ?? 0) >= 10 && (at.row ?? 0) <= 16,
      ),
    ).toHaveLength(14);
    expect(told.computed.filter(({ kind }) => kind === "percent")).toHaveLength(4);
  });

  test("a cover, options with boxes on either side, and numbered rows are read", () => {
    const told = toldOf("test/fixtures/blanks/shape4.docx");
    expect(
      told.fields.filter(({ kind }) => kind === "choice").map(({ options, many }) => [options?.length, many]),
    ).toEqual([
      [4, true],
      [2, false],
    ]);
    expect(told.lists.map(({ label, kind, columns }) => [label, kind, Object.keys(columns).length])).toEqual([
      ["支出明细", "repeat", 4],
    ]);
    expect(told.narratives.map(({ label }) => label)).toEqual(["项目立项依据", "实施条件和进度安排"]);
  });

  test("the execution rate among the indicators is worked out", () => {
    const told = toldOf("test/fixtures/blanks/shape5.docx");
    const inRow = told.computed.filter(({ at }) => at.row === 7).map(({ label, kind }) => [label, kind]);
    expect(inRow).toEqual([
      ["预算执行率", "percent"],
      ["预算执行率：得分", "score"],
    ]);
  });
});
