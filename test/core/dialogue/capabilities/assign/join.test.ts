/** Somebody whom the bot does not know yet takes a part by its code; a pasted list hands many parts over. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { begin, clerkWithReport } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;

beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

async function invite(name: string): Promise<string> {
  await clerk.says("分工");
  await clerk.presses("交给同事");
  await clerk.fills({ "assign.parts": ["income"], "assign.names": name }, "交给他们");
  return /加入 ([2-9A-Z]{4})/.exec(clerk.text)?.[1] ?? "";
}

test("the code opens the part and nothing else, once", async () => {
  const code = await invite("赵某某");
  clerk.sees("赵某某填“按收入性质分”", "等赵某某加入");
  const zhao = scene.person("ou_zhao");
  await zhao.says(`加入${code.toLowerCase()}`);
  zhao.sees("归您填了", "请您填");
  expect(Object.keys(zhao.inputs()).every((name) => name.startsWith("income."))).toBe(true);
  clerk.sees("领了这一部分");
  await zhao.fills({ "income.general": "5" }, "保存");
  expect((await zhao.figures())["income.general"]).toBe("5");
  const other = scene.person("ou_other");
  await other.says(`加入 ${code}`);
  expect(other.heard.at(-1)).toContain(`加入码“${code}”已经用过了，一个码只能用一次`);
  expect(other.heard.at(-1)).toContain("再要一个");
  expect(other.heard.at(-1)).not.toContain("按收入性质分");
  await other.says("加入 2222");
  expect(other.heard.at(-1)).toContain("没有“2222”这个加入码");
  expect(other.heard.at(-1)).not.toContain("用过");
});

test("whoever types a code again that they have used is shown their part once more", async () => {
  const code = await invite("赵某某");
  const zhao = scene.person("ou_zhao");
  await zhao.says(`加入 ${code}`);
  await zhao.says("首页");
  const told = clerk.received;
  await zhao.says(`加入 ${code}`);
  zhao.sees("早已交给您了", "请您填");
  expect(clerk.received).toBe(told);
});

test("codes are not to be guessed: after some wrong ones the day is over", async () => {
  const code = await invite("赵某某");
  const guesser = scene.person("ou_guess");
  for (let tries = 0; tries < 8; tries += 1) {
    await guesser.says("加入 2222");
    expect(guesser.heard.at(-1)).toContain("没有“2222”");
  }
  await guesser.says(`加入 ${code}`);
  expect(guesser.heard.at(-1)).toContain("太多");
});

test("a code that is past its week opens nothing, and the part can be handed over anew", async () => {
  const code = await invite("赵某某");
  await scene.until(scene.now() + 8 * 24 * 60 * 60_000);
  const zhao = scene.person("ou_zhao");
  await zhao.says(`加入 ${code}`);
  expect(zhao.heard.at(-1)).toContain("过期了");
  await clerk.says("分工");
  clerk.sees(`加入 ${code}（加入码已过期）`);
  const next = await invite("赵某某");
  expect(next).not.toBe(code);
  await zhao.says(`加入 ${next}`);
  zhao.sees("归您填了");
});

test("a code of a part that was taken back opens nothing", async () => {
  const code = await invite("赵某某");
  await clerk.presses("看看");
  await clerk.presses("收回");
  const zhao = scene.person("ou_zhao");
  await zhao.says(`加入 ${code}`);
  expect(zhao.heard.at(-1)).toContain("这一部分已经收回");
});

test("two who send the code at the same moment: one has the part", async () => {
  const code = await invite("赵某某");
  const both = [scene.person("ou_zhao"), scene.person("ou_qian")];
  await Promise.all(both.map((one) => one.says(`加入 ${code}`)));
  const inside = await Promise.all(both.map((one) => one.reportId()));
  expect(inside.filter((report) => report !== null)).toHaveLength(1);
});

test("the owner takes no part of their own report, and a code of four other signs is no code", async () => {
  const code = await invite("赵某某");
  await clerk.says(`加入 ${code}`);
  expect(clerk.heard.at(-1)).toContain("不能再领");
  await clerk.says("加入新内容说明");
  expect(clerk.heard.at(-1)).toContain("没明白");
});

test("a pasted list hands over what can be read, and names what cannot", async () => {
  await clerk.says("分工\n收入支出\t钱某某\t3月10日\n没有这部分\t孙某某\t明天\n收入决算\t李某某\t昨天前");
  clerk.sees("行要改", "没有叫“没有这部分”的部分");
});

test("a second code for the part that somebody has joins them once, and says so", async () => {
  const zhao = scene.person("ou_zhao");
  await zhao.says(`加入 ${await invite("赵某某")}`);
  await zhao.fills({ "income.general": "5" }, "保存");
  await zhao.says(`加入 ${await invite("赵主任")}`);
  zhao.sees("早已交给您了，没有重复加入");
  expect(zhao.inputs()["income.general"]).toBe("5");
  clerk.sees("没有重复");
  await clerk.says("分工");
  clerk.sees("没填完 1 部分");
});

test("a code by itself joins where it is live, and else is a message like any other", async () => {
  const code = await invite("赵某某");
  const [zhao, other] = [scene.person("ou_zhao"), scene.person("ou_other")];
  await zhao.says(code.toLowerCase());
  zhao.sees("归您填了", "请您填");
  await other.says(code);
  other.sees("开始填报");
  await begin(other, "甲局");
  await other.says("7K3M");
  expect(other.heard.at(-1)).toContain("没明白“7K3M”");
});

test("codes are not to be guessed by themselves either", async () => {
  const code = await invite("赵某某");
  const guesser = scene.person("ou_guess");
  await begin(guesser, "甲局");
  for (let tries = 0; tries < 8; tries += 1) await guesser.says("ZZZ2");
  await guesser.says(code);
  expect(guesser.heard.at(-1)).toContain(`没明白“${code}”`);
  await guesser.says(`加入 ${code}`);
  expect(guesser.heard.at(-1)).toContain("太多");
});

test("the sentence that the clerk passes on joins as it is", async () => {
  await invite("赵某某");
  const [sentence = ""] = /赵某某填.*有效）/.exec(clerk.text) ?? [];
  const zhao = scene.person("ou_zhao");
  await zhao.says(sentence);
  zhao.sees("归您填了");
});

test("of two colleagues with the name of a list nobody is asked, and the clerk is told how to tell them apart", async () => {
  await scene.store.transaction(async (on) => {
    for (const person of ["ou_one", "ou_two"]) await on.saveName(person, "吴某某", 1);
  });
  await clerk.says("分工 按收入性质分 吴某某 3月10日");
  clerk.sees("0 行能交出去", "叫“吴某某”的同事不止一位");
  await clerk.says("分工");
  await clerk.presses("交给同事");
  await clerk.fills({ "assign.parts": ["income"], "assign.names": "吴某某、赵某某" }, "交给他们");
  clerk.sees("叫“吴某某”的同事有 2 位，没有交给他", "赵某某填“按收入性质分”", "没填完 1 部分");
});
