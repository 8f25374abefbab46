import { expect, it } from "vitest";
import { readAs } from "./read-as.js";

const read = (label: string, total: string) =>
  readAs(
    "shenzhen-goal-table",
    [
      "年度主要任务|任务名称|主要内容|总额|财政拨款|其他资金",
      "|甲桥修缮|修缮甲桥三座|320.00|300.00|20.00",
      "|乙路排水|改造乙路管网|410.50|410.50|0",
      `|${label}||${total}|710.50|20.00`,
    ]
      .map((line) => line.replaceAll("|", "\t"))
      .join("\n"),
  );

it.each(["金额合计", "合计"])("gives the sums of the tasks, which the table calls %s", (label) => {
  const { values, problems, left } = read(label, "730.50");
  expect(values).toMatchObject({ "budget.total": "730.5", "budget.fiscal": "710.5", "budget.other": "20" });
  expect(values).toMatchObject({ "tasks.2.fiscal": "410.5" });
  expect(values).not.toHaveProperty("tasks.3.name");
  expect(problems).toEqual({});
  expect(left).toEqual([]);
});

it("says so where a printed sum is another than that of the tasks", () => {
  expect(read("合计", "799.90").problems).toEqual({ "budget.total": "printed-differs" });
});
