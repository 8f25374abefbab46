/** A colleague pastes the whole table of a part whose rows the report has already. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { handsOver } from "../../report.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall } from "../../small-forms.js";

let scene: Scenario;
let clerk: Person;
let wang: Person;

const heads = "任务名称\t财政拨款\t完成情况";

beforeEach(async () => {
  ({ scene, clerk } = await clerkWithSmall({
    body: `sections:
  - id: tasks
    title: 任务
    list: {of: 任务, named: name, entry: rows}
    fields:
      - {id: name, label: 任务名称, kind: text}
      - {id: fiscal, label: 财政拨款, kind: money, unit: 万元}
      - {id: done, label: 完成情况, kind: text}
`,
  }));
  wang = scene.person("ou_wang");
  await wang.enters();
  await clerk.says("任务名称\t财政拨款\n管网改造\t1200\n设备购置\t30");
  await clerk.presses("确认写入");
  await handsOver(clerk, ["tasks"], "ou_wang");
  await wang.presses("打开");
});
afterEach(() => scene.close());

test("its rows go where their names are, in any order, and none stands there twice", async () => {
  await wang.says(`${heads}\n设备购置\t30\t已购置\n管网改造\t1200\t已完工`);
  await wang.presses("写入，我填完了");
  wang.sees("填完");
  expect(await clerk.figures()).toEqual({
    tasks: "1,2",
    "tasks.1.name": "管网改造",
    "tasks.1.fiscal": "1200",
    "tasks.1.done": "已完工",
    "tasks.2.name": "设备购置",
    "tasks.2.fiscal": "30",
    "tasks.2.done": "已购置",
  });
});

test("a table that brings nothing new is reported as filled in, or what is missing is said", async () => {
  await wang.says(`任务名称\t财政拨款\n管网改造\t1200\n设备购置\t30`);
  await wang.presses("写入，我填完了");
  wang.sees("没有改动", "还有 2 项没填，还没有交");
  const whole = `${heads}\n管网改造\t1200\t已完工\n设备购置\t30\t已购置`;
  await wang.says(whole);
  await wang.presses("确认写入");
  await wang.says(whole);
  await wang.presses("写入，我填完了");
  wang.sees("没有改动", "已交");
  clerk.sees("这一部分填完了");
});

test("a corrected table writes over the first one, and a row that the report lacks comes behind the others", async () => {
  await wang.says(`${heads}\n管网改造\t1200\t已完工\n设备购置\t30\t已购置`);
  await wang.presses("确认写入");
  await wang.says(`${heads}\n管网改造\t1250\t已完工\n设备购置\t30\t已购置\n人员培训\t5\t已办三期`);
  await wang.presses("确认写入");
  const figures = await clerk.figures();
  expect(figures["tasks.1.fiscal"]).toBe("1250");
  expect((figures.tasks ?? "").split(",")).toHaveLength(3);
  expect(Object.values(figures).filter((one) => one === "设备购置")).toHaveLength(1);
});

test("what is missing, corrected and taken back is named with its row", async () => {
  await wang.fills({ "tasks.1.done": "已完工" }, "我填完了");
  wang.sees("还有 1 项没填：设备购置 · 完成情况");
  await wang.fills({ "tasks.2.done": "已购置" }, "我填完了");
  await wang.says("撤销");
  wang.sees("设备购置 · 完成情况：已购置 → （空）");
  clerk.sees("填完以后又改了", "设备购置 · 完成情况：已购置 → （空）");
});

test.each(["替换原有", "确认写入"])(
  "the history lists what a whole table changed, and nothing that stood there: %s",
  async (button) => {
    const whole = `${heads}\n管网改造\t1200\t已完工\n设备购置\t30\t已购置`;
    const person = button === "确认写入" ? wang : clerk;
    await clerk.says(whole);
    await clerk.presses("替换原有");
    await person.says(whole.replace("已购置", "已验收"));
    await person.presses(button);
    await clerk.says("历史");
    const [latest = ""] = clerk.text.split("卡片填写");
    expect(latest).toContain("已购置 → 已验收");
    expect(latest).not.toContain("1200 → 1200");
    expect(clerk.text.match(/设备购置 → 设备购置|30 万元 → 30 万元|已完工 → 已完工/g)).toBeNull();
  },
);

test("a name that the report does not have is asked about, with the row most like it as the default", async () => {
  await wang.says(`${heads}\n设备采购\t30\t已购置\n管网改造\t1200\t已完工`);
  wang.sees("第 1 条“设备采购”：报告里没有这个名称，它是", "设备购置", "都不是，加一条新的任务");
  wang.seesNot("新增");
  await wang.presses("确认写入");
  const figures = await clerk.figures();
  expect(figures.tasks).toBe("1,2");
  expect(figures["tasks.2.name"]).toBe("设备购置");
  expect(figures["tasks.2.done"]).toBe("已购置");
  expect(figures["tasks.1.done"]).toBe("已完工");
});

test("a row that is none of the report's is added once it is said so", async () => {
  await wang.says(`${heads}\n设备采购\t5\t已办三期`);
  const [input = ""] = Object.keys(wang.inputs());
  await wang.fills({ [input]: "-" }, "确认写入");
  const figures = await clerk.figures();
  expect((figures.tasks ?? "").split(",")).toHaveLength(3);
  expect(Object.values(figures)).toContain("设备采购");
  expect(figures["tasks.2.done"]).toBeUndefined();
});

test("two names are never taken for one row", async () => {
  await wang.says(`${heads}\n设备采购\t30\t已购置\n设备采买\t7\t已交货`);
  wang.sees("第 1 条“设备采购”", "第 2 条“设备采买”");
  await wang.presses("确认写入");
  const figures = await clerk.figures();
  expect(figures["tasks.2.done"]).toBe("已购置");
  expect(Object.values(figures)).toContain("已交货");
});

test("whoever fills in single rows is asked which of theirs it is, or leaves it out", async () => {
  await clerk.says("分工");
  await clerk.presses("看看");
  await clerk.presses("收回");
  await handsOver(clerk, ["tasks.2"], "ou_wang");
  await wang.presses("打开");
  await wang.says(`${heads}\n设备采购\t30\t已购置`);
  wang.sees("“设备采购”：报告里没有这个名称", "都不是，这一条不写");
  wang.seesNot("管网改造");
  await wang.presses("确认写入");
  expect((await clerk.figures())["tasks.2.done"]).toBe("已购置");
});
