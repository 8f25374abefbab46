import { afterEach, beforeEach, expect, test } from "vitest";
import { historyOf } from "../../store/samples.js";
import type { Person } from "./person.js";
import { begin, clerkWithReport, table } from "./report.js";
import { openScenario, type Scenario } from "./scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

const nasty = [
  "**粗** _斜_ `码` ~~删~~ # 题 > 引 - 条 1. 数 | 表 | [链](https://example.com) ![图](img_v3)",
  '<at id=all></at><at id="ou_x">人</at> <font color="red">红</font> <person id="ou_x"></person>',
  "&lt;b&gt; &#60;at id=all&#62; &amp;nbsp; {{mustache}} {{{triple}}} {{#section}}{{/section}}",
  "长".repeat(95),
  "a".repeat(95),
  "👨‍👩‍👧‍👦🏳️‍🌈 𠮷野家 é עברית العربية \u202egnp.exe\u202c \u200bzero\u200dwidth\ufeff",
  "控\u0000制\u0007字\u001b[31m符\u2028行\u2029段",
  "电话13800138000、138-0013-8000，邮箱 zhang-san_x@mail.example.com",
  "__proto__ constructor toString",
  `'); drop table answers; -- " ' \\ $1 ? %_`,
];

test.each(nasty)("%s goes through names, cells, lists, previews and sentences without a faulty card", async (text) => {
  const name = text.slice(0, 95);
  await clerk.does({ do: "step", step: "names@projects" });
  await clerk.fills({ projects: name });
  const named = (await clerk.figures())["projects.1.name"] ?? "";
  expect(named.length).toBeGreaterThan(0);
  await clerk.does({ do: "step", step: "targets@projects.1.indicators" });
  const at = "projects.1.indicators.1";
  await clerk.fills({
    [`${at}.level2`]: "数量指标",
    [`${at}.level3`]: name,
    [`${at}.target`]: name,
    [`${at}.weight`]: "90",
  });
  if (clerk.text.includes("拿不准")) await clerk.presses("保存，下一步");
  await clerk.does({ do: "step", step: "actuals@projects.1.indicators" });
  await clerk.fills({ [`${at}.actual`]: name });
  if (clerk.text.includes("拿不准")) await clerk.presses("保存，下一步");
  await clerk.does({ do: "step", step: "review@projects.1.indicators" });
  if (clerk.card.inputs.length > 0)
    await clerk.fills({ [`${at}.score`]: "80", [`${at}.handReason`]: name, [`${at}.reason`]: name });
  await clerk.does({ do: "outline", scope: "projects.1" });
  await clerk.does({ do: "list", list: "projects.1.indicators" });
  await clerk.does({ do: "row", row: at });
  await clerk.does({ do: "preview", table: "projects.1" });
  await clerk.does({ do: "preview" });
  await clerk.does({ do: "step", step: "fields:funds+goals@projects.1" });
  await clerk.says(`预期目标：${text}`);
  await clerk.says(text);
  await clerk.says(`修改 ${text}`);
  await clerk.says(`${text}：${text}`);
  await clerk.says(`偏差原因：${text}`);
  await clerk.says("撤销");
  await clerk.says(
    table([
      ["", text, text, text, text, text, text, text],
      ["", "数量指标", text, text, text, "5", "5", text],
    ]),
  );
  await clerk.does({ do: "make", draft: true });
  expect(clerk.heard.at(-1)).not.toMatch(/<at|0013.?8000|zhang-san/);
});

test.each(nasty)("%s can be a unit's name", async (text) => {
  const other = await openScenario();
  const person = other.person("ou_li");
  await begin(person, text.slice(0, 95), "2022");
  await person.says("首页");
  await person.says("进度");
  person.sees("2022年");
  await other.close();
});

test("a masked text that comes back untouched leaves the figure as it was; an edit keeps the hidden part", async () => {
  const text = "联系人张三，电话13800138000，邮箱 zhangsan@example.com。";
  await clerk.does({ do: "step", step: "fields:goals@" });
  await clerk.fills({ "goals.expected": text }, "保存并退出");
  await clerk.does({ do: "step", step: "fields:goals@" });
  const shown = clerk.inputs()["goals.expected"] ?? "";
  expect(shown).toBe("联系人张三，电话138****8000，邮箱 z***@example.com。");
  await clerk.fills({ "goals.actual": "全部完成" }, "保存并退出");
  expect((await clerk.figures())["goals.expected"]).toBe(text);
  await clerk.does({ do: "step", step: "fields:goals@" });
  await clerk.fills({ "goals.expected": `${shown}已核实` }, "保存并退出");
  expect((await clerk.figures())["goals.expected"]).toBe(`${text}已核实`);
});

test("a reading that holds a phone number can be confirmed", async () => {
  await clerk.does({ do: "step", step: "targets@indicators" });
  const at = "indicators.1";
  await clerk.fills({
    [`${at}.level2`]: "数量指标",
    [`${at}.level3`]: "热线",
    [`${at}.target`]: "开通13800138000、13900139000两部",
    [`${at}.weight`]: "90",
  });
  if (clerk.text.includes("拿不准")) await clerk.presses("保存，下一步");
  expect((await clerk.figures())[`${at}.target`]).toBe("开通13800138000、13900139000两部");
});

test("line ends of a client and text that looks like a list are taken as typed", async () => {
  await clerk.does({ do: "step", step: "fields:goals@" });
  await clerk.fills({ "goals.expected": "第一条\n第二条" }, "保存并退出");
  await clerk.does({ do: "step", step: "fields:goals@" });
  const marks = JSON.parse(/\{"press":\{"do":"leave"\}[^}]*\}/.exec(JSON.stringify(clerk.json))?.[0] ?? "{}");
  const log = async () => (await historyOf(scene.store, (await clerk.reportId()) ?? "", null, 100)).length;
  const before = await log();
  await clerk.sendsValue(marks, { "goals.expected": "第一条\r\n第二条 ", "goals.actual": '["甲","乙"]' });
  expect(await clerk.figures()).toMatchObject({ "goals.expected": "第一条\n第二条", "goals.actual": '["甲","乙"]' });
  expect(await log()).toBe(before + 1);
});
