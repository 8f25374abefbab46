import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithSmall({
    body: `sections:
  - id: tasks
    title: 任务
    list: {of: 任务, named: name, entry: rows}
    fields:
      - {id: name, label: 任务名称, kind: text}
      - {id: content, label: 主要内容, kind: long}
      - {id: total, label: 总额, kind: money, unit: 万元, derive: fiscal + other}
      - {id: fiscal, label: 财政拨款, kind: money, unit: 万元}
      - {id: other, label: 其他资金, kind: money, unit: 万元, optional: true}
`,
  }));
});
afterEach(() => scene.close());

test("a table pasted where rows are asked is read as these rows; computed columns and the total are left to the program", async () => {
  await clerk.says(
    [
      "任务名称\t主要内容\t总额\t财政拨款\t其他资金",
      '管网改造\t"改造管网。\n更换水表。"\t1,250.00\t1,200.00\t50.00',
      "设备购置\t购置设备。\t30\t30\t",
      "金额合计\t\t1,280.00\t1,230.00\t50.00",
    ].join("\n"),
  );
  clerk.sees("读到 2 条任务");
  clerk.seesNot("没有用到");
  await clerk.presses("确认写入");
  expect(await clerk.figures()).toEqual({
    tasks: "1,2",
    "tasks.1.name": "管网改造",
    "tasks.1.content": "改造管网。\n更换水表。",
    "tasks.1.fiscal": "1200",
    "tasks.1.other": "50",
    "tasks.2.name": "设备购置",
    "tasks.2.content": "购置设备。",
    "tasks.2.fiscal": "30",
  });
});

test("a table without the heads of these rows is not taken for one", async () => {
  await clerk.says("甲\t乙\t丙\n1\t2\t3");
  clerk.sees("没有读出任务", "表头要有：任务名称、主要内容、财政拨款、其他资金");
});
