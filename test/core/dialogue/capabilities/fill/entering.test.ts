import { afterEach, expect, test } from "vitest";
import { toEvent } from "../../../../../src/feishu/to-event.js";
import { pressed } from "../../payloads.js";
import { begin, clerkWithReport } from "../../report.js";
import { openScenario, type Scenario } from "../../scenario.js";

let scene: Scenario;
afterEach(() => scene.close());

test("a newcomer is greeted with the home card, and not again on every opening of the chat", async () => {
  scene = await openScenario();
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  clerk.sees("您好", "新建报告", "填哪张表");
  await clerk.enters();
  expect(clerk.received).toBe(1);
});

test("a year and a unit that cannot be are refused beside their inputs, and what was typed stays", async () => {
  scene = await openScenario();
  const clerk = scene.person("ou_zhang");
  await clerk.enters();
  await clerk.fills({ "new.unit": "   ", "new.year": "去年" }, "开始填报");
  clerk.sees("请填单位全称", "“去年”不是可用的年份");
  expect(clerk.inputs()).toMatchObject({ "new.year": "去年" });
  await clerk.fills({ "new.unit": "示例单位", "new.year": "1890" }, "开始填报");
  clerk.sees("“1890”不是可用的年份", "[示例单位]");
  await clerk.fills({ "new.year": "二〇二二年" }, "开始填报");
  clerk.sees("第 1/6 步");
});

test("without a report, a command says so and offers to start one", async () => {
  scene = await openScenario();
  const clerk = scene.person("ou_zhang");
  for (const text of ["继续", "撤销", "预览", "生成", "随便说点什么"]) {
    await clerk.says(text);
    clerk.sees("请先选一份报告，或新建一份", "开始填报");
  }
});

test("every command can be typed, and every menu key does the same", async () => {
  ({ scene } = await clerkWithReport());
  const clerk = scene.person("ou_zhang");
  const titles = {
    help: "怎么用",
    progress: "目录",
    home: "绩评助手",
    preview: "得分预览",
    continue: "年度预算申请",
    members: "填报人",
  };
  for (const [key, title] of Object.entries(titles)) {
    if (key !== "progress") {
      await clerk.taps(key);
      clerk.sees(title);
    }
  }
  for (const [text, title] of [
    ["帮助", "怎么用"],
    ["帮助！", "怎么用"],
    ["？", "怎么用"],
    ["进度", "2022年 部门整体支出绩效自评 · 示例单位"],
    ["预览", "得分预览"],
    ["检查", "得分预览"],
    ["我的报告", "我的报告"],
    ["继续。", "年度预算申请"],
    ["HELP", "怎么用"],
  ] as const) {
    await clerk.says(text);
    clerk.sees(title);
  }
  await clerk.taps("an.unknown.key");
  clerk.sees("怎么用");
});

test("help leads back to the card that was open", async () => {
  ({ scene } = await clerkWithReport());
  const clerk = scene.person("ou_zhang");
  await clerk.says("进度");
  await clerk.says("帮助");
  await clerk.presses("返回填报");
  clerk.sees("已完成 0%", "去填");
});

test("a picture, a sound or a sticker gets one sentence, and the card before the person stays good", async () => {
  ({ scene } = await clerkWithReport());
  const clerk = scene.person("ou_zhang");
  for (const [type, word] of [
    ["image", "图片"],
    ["audio", "语音"],
    ["sticker", "表情"],
    ["hongbao", "这类消息"],
  ] as const) {
    const { received } = clerk;
    await clerk.sends(type);
    expect(clerk.heard.at(-1)).toContain(`我还看不了${word}`);
    expect(clerk.received).toBe(received);
  }
  await clerk.fills({ "budget.total.initial": "abc" });
  expect(clerk.toast).toBeNull();
  clerk.sees("abc");
});

test("a file gets a sentence that names it and says what to do instead; the card and what is typed into it stay", async () => {
  ({ scene } = await clerkWithReport());
  const clerk = scene.person("ou_zhang");
  const { received } = clerk;
  await clerk.sendsFile("2022年<指标>表.xlsx");
  expect(clerk.heard).toEqual([
    "收到《2022年＜指标>表.xlsx》，正在读，读好了把读到的内容发给您核对；不会直接写进报告。",
    "《2022年＜指标>表.xlsx》没有取到，可能已被撤回，或者网络不通。请再发一次。",
  ]);
  expect(clerk.received).toBe(received);
  await clerk.fills({ "budget.total.initial": "369.37" }, "保存并退出");
  expect(await clerk.figures()).toEqual({ "budget.total.initial": "369.37" });
});

test("what is not understood is said in a sentence, and the card keeps what is being typed into it", async () => {
  ({ scene } = await clerkWithReport());
  const clerk = scene.person("ou_zhang");
  await clerk.says("在吗在吗");
  expect(clerk.heard.at(-1)).toContain("没明白“在吗在吗”");
  await clerk.fills({ "budget.total.initial": "369.37" }, "保存并退出");
  expect(await clerk.figures()).toEqual({ "budget.total.initial": "369.37" });
});

test("in a group the bot introduces itself once and answers only when it is mentioned, in private", async () => {
  ({ scene } = await clerkWithReport());
  const clerk = scene.person("ou_zhang");
  const { received } = clerk;
  await clerk.addsBotTo("oc_group");
  expect(scene.inGroup("oc_group")).toHaveLength(1);
  await clerk.says("继续", { chat: "oc_group", mention: false });
  await clerk.sends("image", { chat: "oc_group", mention: false });
  expect(clerk.received).toBe(received);
  expect(scene.inGroup("oc_group")).toHaveLength(1);
  await clerk.says("进度", { chat: "oc_group", mention: true });
  expect(clerk.received).toBe(received + 1);
  expect(scene.inGroup("oc_group")).toHaveLength(2);
  expect(scene.inGroup("oc_group")[1]).toContain("私聊");
});

test("the same text sent twice is two messages; the same event twice is one", async () => {
  ({ scene } = await clerkWithReport());
  const clerk = scene.person("ou_zhang");
  await clerk.says("全年执行数：776.26");
  await clerk.says("全年执行数：776.26");
  expect(await clerk.figures()).toEqual({ "budget.total.executed": "776.26" });
  const action = { tag: "button", value: leaveValue(clerk.json), form_value: { "income.general": "5" } };
  const { incoming } = toEvent(pressed("ou_zhang", action, "ev_same"), null) as {
    incoming: Parameters<Scenario["receive"]>[0];
  };
  const first = await scene.receive(incoming);
  expect(await scene.receive(incoming)).toBe(first);
  expect((await clerk.figures())["income.general"]).toBe("5");
});

function leaveValue(card: object): unknown {
  const found = /"value":(\{"press":\{"do":"leave"\}[^}]*\})/.exec(JSON.stringify(card));
  return JSON.parse(found?.[1] ?? "null");
}

test("two reports are kept apart: an old card of one is answered with the current card of the other", async () => {
  scene = await openScenario();
  const clerk = scene.person("ou_zhang");
  await begin(clerk, "甲单位");
  const first = clerk.json;
  await clerk.fills({ "budget.total.initial": "abc" });
  await clerk.says("首页");
  await clerk.fills({ "new.unit": "乙单位", "new.year": "2023" }, "开始填报");
  expect(clerk.inputs()["budget.total.initial"]).toBe("");
  await clerk.fills({ "budget.total.initial": "1" }, "保存并退出", first);
  expect(clerk.toast).toContain("最新的卡片");
  expect(await clerk.figures()).toEqual({});
  await clerk.says("我的报告");
  clerk.sees("甲单位", "乙单位");
  await clerk.pressesBeside("甲单位", "继续填报");
  clerk.sees("[abc]", "“abc”读不出一个数");
  await clerk.says("我的报告");
  await clerk.pressesBeside("甲单位", "继续填报");
  expect(clerk.inputs()["budget.total.initial"]).toBe("abc");
});
