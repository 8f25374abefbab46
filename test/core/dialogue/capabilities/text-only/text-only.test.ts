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
  expect(text).toMatch(/\[保存，下一步\] 请发“点 \d+”/);
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

/** The number of the button of this label, as the text says it. */
const numberOf = (label: string, text = last()): string =>
  new RegExp(`\\[${label}\\] 请发“点 (\\d+)”`).exec(text)?.[1] ?? `no ${label} in ${text}`;

test("a report is started from the home card by typing alone", async () => {
  const shipped = await openScenario(catalogOf("templates"));
  const one = shipped.person("ou_zhang");
  const heard = () => one.heard.at(-1) ?? "";
  await one.says("首页");
  await one.says("文字版");
  expect(heard()).toContain("请发“字段：值”");
  expect(heard()).not.toContain("只能在卡片上");
  const start = numberOf("开始填报", heard());
  await one.says("填哪张表：无此表");
  expect(heard()).toContain("不在选项里");
  await one.says("单位名称: 甲区体育中心");
  expect(heard()).toContain(`记下了：单位名称：甲区体育中心。要填的都发完后，请发“点 ${start}”（开始填报）`);
  await one.says("哪一年度：2022");
  await one.says("按哪里的计分规则评分：无此规则");
  expect(heard()).toContain("不在选项里");
  await one.says("文字版");
  expect(heard()).toContain("单位名称：甲区体育中心");
  expect(await one.reportId()).toBeNull();
  await one.says(`点${start}`);
  await one.says("文字版");
  // What is still missing is said, and nothing that was typed is gone.
  expect(heard()).toContain("单位名称：甲区体育中心");
  await one.says("填哪张表：绩效自评");
  expect(heard()).toContain("对应不止一个选项");
  // A title is enough, and the one that ends with it is meant.
  await one.says("填哪张表：项目支出绩效自评");
  await one.says("按哪里的计分规则评分：四川");
  await one.says(`点 ${start}`);
  expect(await one.reportId()).not.toBeNull();
  one.sees("[甲区体育中心]");
  await shipped.close();
});

test("one of several reports is opened by its number, and a number of an older card presses nothing", async () => {
  const first = await clerk.reportId();
  await clerk.says("首页");
  await clerk.fills({ "new.unit": "示例单位", "new.year": "2021" }, "开始填报");
  const second = await clerk.reportId();
  expect(second).not.toBe(first);
  await clerk.says("首页");
  await clerk.says("文字版");
  const lines = last().split("\n");
  const of2022 = lines.findIndex((line) => line.includes("2022年"));
  const number = numberOf("继续填报", lines.slice(of2022).join("\n"));
  await clerk.says(`按 ${number}。`);
  expect(await clerk.reportId()).toBe(first);
  const before = clerk.json;
  await clerk.says(`点 ${number}`);
  expect(last()).toContain("请发“文字版”");
  expect(clerk.json).toBe(before);
});

test("a report is archived, deleted and taken back by typing alone", async () => {
  for (const word of ["归档", "删除"]) {
    const report = await clerk.reportId();
    await clerk.says(word);
    await clerk.says("文字版");
    const number = numberOf(word);
    await clerk.says("确认：不对");
    await clerk.says(`点 ${number}`);
    expect(await clerk.reportId(), word).toBe(report);
    clerk.sees("输入的是“不对”");
    await clerk.says("文字版");
    expect(last()).toContain("确认（请输入");
    await clerk.says(`确认：${word}`);
    await clerk.says(`点 ${numberOf(word, clerk.heard.at(-2))}`);
    clerk.sees(word === "归档" ? "已归档" : "已删除");
    await clerk.says("文字版");
    await clerk.says(`点 ${numberOf("取回")}`);
    clerk.sees("已取回");
    await clerk.says("文字版");
    await clerk.says(`点 ${numberOf("打开")}`);
    expect(await clerk.reportId(), word).toBe(report);
  }
});

test("what is longer than an input holds is refused with the limit and its first words", async () => {
  await clerk.says("首页");
  await clerk.says("文字版");
  await clerk.says(`单位名称：${"长".repeat(50_000)}`);
  expect(last()).toMatch(/单位名称最多 100 个字，收到 50000 个（“长{40}…”），没有记下/);
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
