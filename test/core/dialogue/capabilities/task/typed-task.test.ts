/** What colleagues write about their part instead of pressing. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import { clerkWithReport } from "../../report.js";
import type { Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
let wang: Person;

// A Wednesday: the first of March 2023.
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
  wang = scene.person("ou_wang");
  await wang.enters();
  await wang.says("你好");
  await clerk.says("分工 收入 某wang 3月10日");
  await clerk.presses("就这样交出去");
  await wang.presses("打开");
});
afterEach(() => scene.close());

test.each([
  ["明天交", "3月2日"],
  ["我争取明天下班前交吧", "3月2日"],
  ["周五交可以吗", "3月3日"],
  ["后天给", "3月3日"],
  ["这周交不了，下周二交", "3月7日"],
  ["月底报送", "3月31日"],
  ["下周一早上给您", "3月6日"],
  ["十号交", "3月10日"],
  ["三月十五日交", "3月15日"],
  ["能不能缓到下周二", "3月7日"],
  ["宽限到周五吧", "3月3日"],
  ["我出差，周四回来再填", "3月2日"],
])("%s is a promise for %s", async (text, day) => {
  await wang.says(text);
  wang.sees(`好的，${day}`, "再提醒您");
  clerk.sees(`说 ${day}`);
});

test("a day that is past, and none at all, are asked about", async () => {
  await wang.says("昨天交");
  expect(wang.heard.at(-1)).toContain("已经过了");
  for (const text of ["今天交不了", "清明后交", "晚两天交", "过几天给您", "下周交"]) {
    await wang.says(text);
    expect(wang.heard.at(-1), text).toContain("哪一天能交");
    wang.heard.length = 0;
  }
});

test("有疑问 and 转给 open their cards, a question behind the word is sent at once", async () => {
  await wang.says("有疑问");
  wang.sees("哪里不清楚");
  await wang.says("有疑问：含不含税？");
  wang.sees("含不含税？", "我填完了");
  clerk.sees("有疑问：含不含税？");
  const li = scene.person("ou_li");
  await li.enters();
  await wang.says("转给 某li");
  wang.sees("转给谁", "由谁来填");
  await wang.fills({ "assignment.to": ["ou_li"] }, "转给他");
  wang.sees("已转给这位同事");
  wang.seesNot("继续填报");
  li.sees("请您填：");
});

test("a part is passed on to somebody whom the bot does not know by a code", async () => {
  await wang.says("转给赵某某");
  wang.sees("名单里没有的同事，写姓名");
  expect(wang.inputs()["assignment.name"]).toBe("赵某某");
  await wang.presses("转给他");
  const code = /加入 ([2-9A-Z]{4})/.exec(wang.text)?.[1] ?? "";
  wang.sees("已转出，在等赵某某来领", "请把这句话转给对方");
  clerk.sees("转给赵某某", `加入 ${code}`);
  await clerk.says("分工");
  clerk.sees(`等赵某某加入 ${code}`);
  await wang.says("收入");
  wang.seesNot("年度资金");
  const zhao = scene.person("ou_zhao");
  await zhao.says(`加入 ${code}`);
  zhao.sees("归您填了");
  clerk.sees("领了这一部分");
  await clerk.says("分工");
  expect(JSON.stringify(clerk.json)).toContain("ou_zhao");
  expect(JSON.stringify(clerk.json)).not.toContain("ou_wang");
});

test("a name that the bot knows is passed on to that person, and one's own to nobody", async () => {
  const li = scene.person("ou_li");
  await li.enters();
  await li.says("你好");
  await wang.says("转给");
  await wang.fills({}, "转给他");
  wang.sees("请选一位同事，或在下面写姓名");
  await wang.fills({ "assignment.name": "赵某某、钱某某" }, "转给他");
  wang.sees("一次只转给一位");
  await wang.fills({ "assignment.name": "赵某某", "assignment.to": ["ou_li"] }, "转给他");
  wang.sees("只转给一位");
  await wang.fills({ "assignment.name": "某wang", "assignment.to": [] }, "转给他");
  expect(wang.toast).toContain("您自己");
  await wang.fills({ "assignment.name": "某zhang" }, "转给他");
  expect(wang.toast).toContain("发起人");
  await wang.fills({ "assignment.name": "某li" }, "转给他");
  li.sees("请您填：");
});

test("a second code is not given for a part that waits for somebody", async () => {
  await clerk.says("分工 支出 某wang");
  const li = scene.person("ou_li");
  await li.enters();
  await clerk.says("分工");
  await clerk.presses("交给同事");
  await clerk.fills({ "assign.parts": ["expenditure"], "assign.people": ["ou_wang", "ou_li"] }, "交给他们");
  await li.presses("打开");
  await li.says("转给赵某某");
  await li.presses("转给他");
  li.sees("已转出");
  await wang.presses("打开");
  await wang.says("转给钱某某");
  await wang.presses("转给他");
  expect(wang.toast).toContain("已经在等赵某某加入");
});
