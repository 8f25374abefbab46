import { afterEach, expect, test } from "vitest";
import type { Person } from "../../person.js";
import type { Scenario } from "../../scenario.js";
import { clerkWithSmall, type SmallForm } from "../../small-forms.js";

let scene: Scenario;
let clerk: Person;
afterEach(() => scene.close());

const form: SmallForm = {
  body: `
sections:
  - id: staff
    title: 人员情况
    fields:
      - {id: quota, label: 编制数, kind: count, unit: 人}
      - {id: inPost, label: 在职人数, kind: count, unit: 人}
    narrative: staff.mustache
  - id: closing
    title: 结果应用
    narrative: closing.mustache
`,
  texts: {
    "staff.mustache": "本单位编制{{staff.quota}}人，在职{{staff.inPost}}人。\n以上数据截至年底。",
    "closing.mustache": "{{unit}}按规定公开预决算信息。",
  },
};

async function filled(): Promise<void> {
  ({ scene, clerk } = await clerkWithSmall(form));
  await clerk.fills({ "staff.quota": "7", "staff.inPost": "6" });
}

test("texts come after the figures, several on a card, and are taken as they are with one press", async () => {
  await filled();
  clerk.sees(
    "正文",
    "人员情况 · 待确认",
    "本单位编制7人，在职6人。\n以上数据截至年底。",
    "示例单位按规定公开预决算信息。",
  );
  await clerk.presses("用这些文字，下一步");
  clerk.sees("已采用 2 段标准文字", "全部填完");
  await clerk.says("进度");
  clerk.sees("✅ 正文");
  await clerk.says("撤销");
  await clerk.says("进度");
  clerk.sees("○ 正文（缺 2 项）");
});

test("a figure that a text waits for is named, with a button to it and back", async () => {
  ({ scene, clerk } = await clerkWithSmall(form));
  await clerk.fills({ "staff.quota": "7" }, "跳过");
  clerk.sees("待填：人员情况·在职人数");
  await clerk.presses("去填");
  await clerk.fills({ "staff.inPost": "6" }, "保存");
  clerk.sees("在职6人", "正文");
  clerk.seesNot("待填");
});

test("a taken text follows its figures, and the turn that changes one says so in a line", async () => {
  await filled();
  await clerk.presses("用这些文字，下一步");
  await clerk.says("编制数：9");
  clerk.sees("“人员情况”的文字跟着变了：人员情况·编制数 7 → 9");
  await clerk.says("编制数：10");
  clerk.sees("人员情况·编制数 9 → 10");
  await clerk.does({ do: "step", step: "texts@" });
  clerk.sees("本单位编制10人", "采用之后，数变了：人员情况·编制数 7 → 10");
  await clerk.presses("下一步");
  await clerk.does({ do: "step", step: "texts@" });
  clerk.seesNot("数变了");
  await clerk.says("撤销");
  await clerk.says("撤销");
  clerk.sees("人员情况·编制数 10 → 9");
});

test("a text is written over in inputs that hold it, and put back again", async () => {
  await filled();
  await clerk.pressesElement(clerk.button("改写").element, {});
  clerk.sees("改写：人员情况", "[本单位编制7人，在职6人。\n以上数据截至年底。]");
  const [first = "", rest = ""] = clerk.card.inputs;
  await clerk.fills({ [first]: "本单位共有7个编制。", [rest]: "其中6人在职。" }, "保存");
  clerk.sees("人员情况 · 已改写", "本单位共有7个编制。\n其中6人在职。");
  await clerk.presses("用这段文字，下一步");
  expect((await clerk.figures())["staff.text"]).toBe("本单位共有7个编制。\n其中6人在职。");
  await clerk.does({ do: "step", step: "texts@" });
  await clerk.presses("恢复标准文字");
  clerk.sees("“人员情况”已恢复标准文字", "本单位编制7人，在职6人。");
  await clerk.says("撤销");
  clerk.sees("本单位共有7个编制。");
});

test("a card that comes back unchanged takes the standard text; one that was emptied is refused", async () => {
  await filled();
  await clerk.says("修改 人员情况");
  await clerk.presses("保存");
  clerk.sees("人员情况 · 已采用标准文字");
  await clerk.says("修改 人员情况");
  const [first = ""] = clerk.card.inputs;
  await clerk.fills({ [first]: "" }, "保存");
  clerk.sees("还没有填，请补上");
  await clerk.presses("取消");
  clerk.sees("本单位编制7人");
});

test("a text of any length comes by message: behind its title, or while its card is open", async () => {
  await filled();
  const long = Array.from({ length: 90 }, (_, n) => `（${n + 1}）${"本年度完成供水管网改造若干公里。".repeat(3)}`).join(
    "\n",
  );
  expect(long.length).toBeGreaterThan(3000);
  await clerk.says(`结果应用：${long}`);
  expect((await clerk.figures())["closing.text"]).toBe(long);
  clerk.sees("结果应用已记下，共", "字：（1）本年度完成");
  await clerk.presses("用这段文字，下一步");
  await clerk.says("修改 人员情况");
  await clerk.says(`全部重写。\n${long}`);
  expect((await clerk.figures())["staff.text"]).toBe(`全部重写。\n${long}`);
});

test("a message that makes a text shorter leads to the texts that still wait, though their page has another number now", async () => {
  const line = "本单位编制{{staff.quota}}人，在职{{staff.inPost}}人，人员经费按规定标准据实列支。\n";
  ({ scene, clerk } = await clerkWithSmall({
    ...form,
    texts: { ...form.texts, "staff.mustache": line.repeat(250) },
  }));
  await clerk.fills({ "staff.quota": "7", "staff.inPost": "6" });
  while (!clerk.text.includes("结果应用 · 待确认")) await clerk.presses("下一步");
  await clerk.says("人员情况：本单位编制7人，在职6人。");
  clerk.sees("人员情况 · 已改写", "结果应用 · 待确认");
});

test("a long text is shown over several cards, and changed one card at a time", async () => {
  await filled();
  const line = "本年度完成供水管网改造若干公里，惠及居民若干户。";
  const long = Array.from({ length: 300 }, (_, n) => `${n + 1}．${line}`).join("\n");
  await clerk.says(`结果应用：${long}`);
  await clerk.says("修改 结果应用");
  clerk.sees("第 1/3 页");
  const [first = ""] = clerk.card.inputs;
  const before = clerk.inputs()[first] ?? "";
  await clerk.fills({ [first]: before.replace("1．", "甲．") }, "保存，看下一页");
  clerk.sees("第 2/3 页");
  const [second = ""] = clerk.card.inputs;
  await clerk.fills({ [second]: `乙乙\n${clerk.inputs()[second]}` }, "保存，看下一页");
  await clerk.presses("保存");
  const text = (await clerk.figures())["closing.text"] ?? "";
  expect(text.startsWith("甲．")).toBe(true);
  expect(text).toContain("\n乙乙\n");
  expect(text.split("\n")).toHaveLength(301);
  expect(text.endsWith(`300．${line}`)).toBe(true);
});

test("whoever wrote a text over is told that a figure behind it changed, by message when a colleague did it", async () => {
  await filled();
  await clerk.says("人员情况：本单位共有7个编制，人员稳定。");
  await clerk.says("编制数：8");
  clerk.sees("您改写的“人员情况”没有动，但标准文字里的数变了：人员情况·编制数 7 → 8");
  await clerk.presses("跳过");
  const other = scene.person("ou_li");
  await other.says("你好");
  await clerk.says("成员");
  await clerk.fills({ members: ["ou_li"] }, "添加");
  await other.presses("打开");
  await other.says("编制数：11");
  other.seesNot("您改写的");
  expect(clerk.heard.at(-1)).toContain("里您改写的“人员情况”没有动，但标准文字里的数变了：人员情况·编制数 8 → 11");
  expect((await clerk.figures())["staff.text"]).toBe("本单位共有7个编制，人员稳定。");
});

test("markup, tags and braces of a text stay what they are", async () => {
  await filled();
  const odd = "**粗** <at id=all></at> {{staff.quota}} [链接](https://example.cn) `代码` 一_二_三";
  await clerk.says(`结果应用：${odd}`);
  expect((await clerk.figures())["closing.text"]).toBe(odd);
  clerk.sees(odd);
});
