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
])("%s is a promise for %s", async (text, day) => {
  await wang.says(text);
  wang.sees(`好的，${day}`, "再提醒您");
  clerk.sees(`说 ${day}`);
});

test("a day that is past, and none at all, are asked about", async () => {
  await wang.says("昨天交");
  expect(wang.heard.at(-1)).toContain("已经过了");
  await wang.says("今天交不了");
  expect(wang.heard.at(-1)).toContain("哪一天能交");
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
