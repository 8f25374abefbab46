/** Messages that come late, again, changed, or are taken back; and threads. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { toEvent } from "../../src/feishu/to-event.js";
import { bot, nextId, recalled, type Spoken, spoken } from "../core/dialogue/payloads.js";
import type { Person } from "../core/dialogue/person.js";
import { clerkWithReport } from "../core/dialogue/report.js";
import type { Scenario } from "../core/dialogue/scenario.js";

let scene: Scenario;
let clerk: Person;
beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

async function arrives(payload: object): Promise<void> {
  const reading = toEvent(payload, bot);
  if (!("incoming" in reading)) throw new Error(reading.ignored);
  await scene.receive(reading.incoming);
  await scene.deliver();
}

const says = (text: string, more: Partial<Spoken> = {}) =>
  arrives(spoken({ from: "ou_zhang", content: { text }, ...more }));

const path = "budget.total.initial";
const value = async () => (await clerk.figures())[path];
/** Times on the day of the scenario. */
const noon = Date.UTC(2023, 2, 1, 4);

test("an older message of the same person that comes later is kept in the log and offered", async () => {
  await says("年初预算数：222", { at: noon });
  expect(await value()).toBe("222");
  await says("年初预算数：111", { at: noon - 20_000 });
  expect(await value()).toBe("222");
  clerk.sees("没有采用", "222", "111");
  await clerk.says("历史 年初预算数");
  clerk.sees("送到得晚，没有采用");
  await clerk.presses("采用");
  expect(await value()).toBe("111");
  await clerk.says("撤销");
  expect(await value()).toBe("222");
});

test("it can be taken at once, and a figure that nobody entered since is taken from it", async () => {
  await says("年初预算数：222", { at: noon });
  await says("年初预算数：111", { at: noon - 20_000 });
  await clerk.presses("采用");
  expect(await value()).toBe("111");
  await says("全年预算数：300", { at: noon - 10_000 });
  expect((await clerk.figures())["budget.total.adjusted"]).toBe("300");
});

test("a colleague's later figure is written over as before", async () => {
  await says("年初预算数：222", { at: noon });
  await clerk.says("成员");
  await scene.person("ou_li").enters();
  await clerk.says("成员");
  await clerk.fills({ members: ["ou_li"] }, "添加");
  const colleague = scene.person("ou_li");
  await colleague.presses("打开");
  await arrives(spoken({ from: "ou_li", content: { text: "年初预算数：111" }, at: noon - 20_000 }));
  expect(await value()).toBe("111");
});

test("a message that is taken back leaves its values, and says how to undo exactly these", async () => {
  const messageId = nextId("om");
  await says("年初预算数：222", { messageId });
  await says("全年预算数：333");
  await arrives(recalled(messageId, "oc_ou_zhang"));
  clerk.sees("撤回了一条消息", "不会把它们删掉");
  expect(await value()).toBe("222");
  await clerk.presses("撤销这些内容");
  expect(await value()).toBeUndefined();
  expect((await clerk.figures())["budget.total.adjusted"]).toBe("333");
});

test("a message without values gets a sentence, one that nobody knows none, and is not read when it comes at last", async () => {
  const messageId = nextId("om");
  await says("继续", { messageId });
  await arrives(recalled(messageId, "oc_ou_zhang"));
  expect(clerk.heard.at(-1)).toContain("撤回了一条消息");
  const heard = clerk.heard.length;
  await arrives(recalled("om_late", "oc_ou_zhang"));
  await says("年初预算数：5", { messageId: "om_late" });
  expect(await value()).toBeUndefined();
  expect(clerk.heard).toHaveLength(heard);
});

test("an edit does not count, which is said once; a repetition is none", async () => {
  const messageId = nextId("om");
  await says("年初预算数：222", { messageId, at: noon });
  const edit = { messageId, at: noon, editedAt: noon + 5000 };
  await says("年初预算数：999", edit);
  await says("年初预算数：999", edit);
  await says("年初预算数：222", { messageId, at: noon });
  expect(await value()).toBe("222");
  expect(clerk.heard.filter((text) => text.includes("改动不算数"))).toHaveLength(1);
});

test("of a message that never came before, the edited text is what was sent", async () => {
  const messageId = nextId("om");
  await says("年初预算数：999", { messageId, at: noon, editedAt: noon + 5000 });
  expect(await value()).toBe("999");
  await says("年初预算数：222", { messageId, at: noon });
  expect(await value()).toBe("999");
});

test("a message in a thread is answered there, in a group as in the private chat", async () => {
  const group = { chat: "oc_topics", mention: true };
  await says("@_user_1 谢谢", { group, messageId: "om_topic", thread: "omt_1" });
  expect(scene.messages.at(-1)).toMatchObject({ to: { type: "chat_id", id: "oc_topics", inThreadOf: "om_topic" } });
  await says("继续", { messageId: "om_own", thread: "omt_2" });
  expect(scene.messages.at(-1)).toMatchObject({
    kind: "card",
    to: { type: "open_id", id: "ou_zhang", inThreadOf: "om_own" },
  });
  await says("继续");
  expect(scene.messages.at(-1)?.to).toEqual({ type: "open_id", id: "ou_zhang" });
});
