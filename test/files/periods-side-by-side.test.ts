/** Amounts and goals of a project's whole time beside those of the year. */
import { describe, expect, it } from "vitest";
import { importTable } from "./html-file.js";

const name = [["项目名称", 2] as const, ["甲桥修缮", 6] as const];

const wholeFirst = [
  name,
  [["项目资金（万元）", 2, 3], ["中期资金总额", 2], "300", ["年度资金总额", 2], "100"] as const,
  [["其中：财政拨款", 2], "280", ["其中：财政拨款", 2], "90"] as const,
  [["其他资金", 2], "20", ["其他资金", 2], "10"] as const,
  [
    ["总体目标", 1, 2],
    ["中期目标（2022年—2024年）", 4],
    ["年度目标", 3],
  ] as const,
  [
    ["三年修缮9座", 4],
    ["修缮3座", 3],
  ] as const,
];
const yearFirst = [
  name,
  [["项目资金（万元）", 2, 3], ["年度资金总额", 2], "100", ["实施期资金总额", 2], "300"] as const,
  [["其中：财政拨款", 2], "90", ["其中：财政拨款", 2], "280"] as const,
  [["其他资金", 2], "10", ["其他资金", 2], "20"] as const,
  [
    ["总体目标", 1, 2],
    ["年度目标", 4],
    ["实施期目标", 3],
  ] as const,
  [
    ["修缮3座", 4],
    ["三年修缮9座", 3],
  ] as const,
];

describe.each([
  ["before them", wholeFirst],
  ["behind them", yearFirst],
])("that stand %s", (_, rows) => {
  it.each(["national-goal-declaration", "national-project-evaluation", "transfer-payment-evaluation"])(
    "are left out of a form of the year, and not lost (%s)",
    async (form) => {
      const { values, left } = await importTable(form, rows);
      const amounts = Object.entries(values).filter(([path]) => path.startsWith("funds."));
      expect(amounts.map(([, value]) => value)).toEqual(["100", "90", "10"]);
      expect(values["goals.expected"]).toBe("修缮3座");
      expect(left).toEqual(expect.arrayContaining(["300", "280", "20", "三年修缮9座"]));
    },
  );
});

it("a goal of the whole time above that of the year is not the year's", async () => {
  const rows = [
    ["项目名称", "甲桥修缮"],
    ["实施期目标", "三年修缮9座"],
    ["年度目标", "修缮3座"],
  ] as const;
  const { values } = await importTable("national-project-evaluation", rows);
  expect(values["goals.expected"]).toBe("修缮3座");
});
