import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport, table } from "../../report.js";
import { catalogOf, openScenario, type Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

const last = () => clerk.heard.at(-1) ?? "";

test("the card comes as a text: a line for each input, the word of each button, and the card stays", async () => {
  const before = clerk.json;
  await clerk.says("文字版");
  const text = last();
  expect(text).toContain(clerk.card.title);
  expect(text).toMatch(/年初预算数：/);
  expect(text).toMatch(/\[跳过\] 请发“跳过”/);
  expect(text).toMatch(/只能在卡片上点/);
  expect(text).not.toContain("**");
  expect(clerk.json).toBe(before);
  await clerk.fills({});
  expect(clerk.toast ?? "").not.toContain("卡片已更新");
});

test("each line can be sent back with a value, and sets this figure and no other", async () => {
  await clerk.says("文字版");
  const lines = last().split("\n");
  const inputs = Object.keys(clerk.inputs());
  const named = lines.flatMap((line) => /^([^：[]+)：[^：]*$/.exec(line)?.[1] ?? []).filter((name) => name !== "");
  expect(named.length).toBeGreaterThanOrEqual(inputs.length);
  const names = named.slice(-inputs.length);
  for (const [index, name] of names.entries()) {
    await clerk.says(`${name}：${index + 11}`);
    expect((await clerk.figures())[inputs[index] ?? ""], name).toBe(String(index + 11));
    await clerk.says("撤销");
  }
});

test("a table, a list, the preview and the home card are read as text, too", async () => {
  await clerk.says(table([["产出指标", "数量指标", "培训人次", "≥100人", "120人", "10", "10", ""]]));
  for (const word of ["进度", "预览", "检查", "首页", "帮助", "成员", "历史"]) {
    await clerk.says(word);
    await clerk.says("文字版");
    expect(last(), word).toContain(clerk.card.title);
    expect(last()).not.toMatch(/undefined|\[object|\*\*/);
  }
});

test("how to fill in by message is said where it can be done, and nowhere else", async () => {
  await clerk.says("文字版");
  expect(last()).toContain("请发“字段：值”");
  for (const word of ["首页", "归档"]) {
    await clerk.says(word);
    await clerk.says("文字版");
    expect(last(), word).toContain("只能在卡片上填");
    expect(last(), word).not.toContain("请发“字段：值”");
  }
});

test("a line whose name holds a colon can be sent back, too", async () => {
  const shipped = await openScenario(catalogOf("templates"));
  const one = shipped.person("ou_zhang");
  await one.enters();
  const fresh = { "new.unit": "甲区体育中心", "new.year": "2022", "new.scheme": "national-2020" };
  await one.fills({ "new.form": "national-project-evaluation", ...fresh }, "开始填报");
  await one.says("项目支出名称：场馆运营");
  await one.says("文字版");
  const name = /^(其中：[^：\n]*年初预算数)：$/m.exec(one.heard.at(-1) ?? "")?.[1] ?? "";
  await one.says(`${name}：123`);
  expect((await one.figures())["funds.appropriation.initial"]).toBe("123");
  await shipped.close();
});

test("the draft of a report in which something is missing has its word", async () => {
  await clerk.says("预览");
  await clerk.says("文字版");
  expect(last()).toMatch(/\[生成草稿\] 请发“生成”/);
});

test("in a group the text goes to the person alone", async () => {
  await clerk.says("文字版", { chat: "oc_group", mention: true });
  expect(last()).toContain("年初预算数");
  expect(scene.inGroup("oc_group").join()).not.toContain("年初预算数");
});
