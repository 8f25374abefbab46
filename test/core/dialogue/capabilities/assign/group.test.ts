/** Parts offered in a group: whoever presses first has one, and the card follows. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { nextReminders } from "../../../../../src/app/jobs/remind.js";
import { cardText, valuesIn } from "../../card-reading.js";
import type { Person } from "../../person.js";
import { clerkWithReport } from "../../report.js";
import { calendar, type Scenario } from "../../scenario.js";

const chat = "oc_group";
let scene: Scenario;
let clerk: Person;

beforeEach(async () => {
  ({ scene, clerk } = await clerkWithReport());
});
afterEach(() => scene.close());

const card = (): string => cardText(scene.cardInGroup(chat));

test("the card offers what nobody has, without figures; a press takes a part and the card says so", async () => {
  await clerk.says("年初预算数：369.37");
  await clerk.says("分工 3月10日", { chat, mention: true });
  expect(card()).toContain("按收入性质分");
  expect(card()).toContain("3月10日");
  expect(card()).not.toContain("369.37");
  const before = clerk.received;
  const wang = scene.person("ou_wang");
  await wang.pressesIn(chat, "按收入性质分", "我来填");
  expect(wang.toast).toContain("归您填了");
  wang.sees("请您填：按收入性质分");
  expect(clerk.received).toBe(before + 1);
  clerk.sees("领了这一部分");
  const li = scene.person("ou_li");
  await li.claims(chat, wang.lastClaim);
  expect(li.toast).toContain("已经有同事领了");
  await wang.presses("打开");
  await wang.fills(
    { "income.general": "1", "income.fund": "0", "income.special": "0", "income.other": "0" },
    "我填完了",
  );
  await scene.deliver();
  expect(card()).toMatch(/✅ ?按收入性质分/);
});

/** A colleague takes a part in the group and hands it in with two figures left empty. */
async function handsInWithGaps(): Promise<void> {
  await clerk.says("分工 3月10日", { chat, mention: true });
  const wang = scene.person("ou_wang");
  await wang.pressesIn(chat, "按收入性质分", "我来填");
  await wang.presses("打开");
  await wang.fills({ "income.general": "1", "income.fund": "0" }, "我填完了");
  await wang.presses("没有别的数了，就这样交");
}

test("the card says how many figures a part was handed in without", async () => {
  await handsInWithGaps();
  await scene.deliver();
  expect(card()).toMatch(/✅ ?按收入性质分.*已填完，空着 2 项/);
});

test("the parts stand on the card in the order of the report, whatever order they were stored in", async () => {
  await clerk.says("分工 3月10日", { chat, mention: true });
  const report = (await clerk.reportId()) ?? "";
  const stored = await scene.store.transaction(async (on) => {
    const parts = await on.assignmentsInChat(report, chat, 12);
    // The last part of the report is due first.
    await on.save({ assignments: parts.map((one, at) => ({ ...one, due: `2023-03-${30 - at}` })) });
    return parts.length;
  });
  expect(stored).toBeGreaterThan(2);
  await clerk.says("分工", { chat, mention: true });
  const names = ["年度预算申请", "按收入性质分", "按支出性质分"];
  const places = names.map((name) => card().indexOf(name));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test("only the clerk offers parts, and a part is taken only in the group where it was offered", async () => {
  const li = scene.person("ou_li");
  await li.enters();
  await li.says("分工", { chat, mention: true });
  expect(scene.inGroup(chat).at(-1)).toContain("打开要分工的报告");
  await clerk.says("分工", { chat, mention: true });
  const wang = scene.person("ou_wang");
  const [first] = valuesIn(scene.cardInGroup(chat));
  await wang.claims("oc_other", first);
  expect(wang.toast).toContain("不是在这个群里分的");
  expect(wang.received).toBe(0);
});

test("two who press at the same moment: one has the part, the other is told", async () => {
  await clerk.says("分工 3月10日", { chat, mention: true });
  const [first] = valuesIn(scene.cardInGroup(chat));
  const both = [scene.person("ou_wang"), scene.person("ou_li")];
  await Promise.all(both.map((one) => one.claims(chat, first)));
  expect(both.map(({ toast }) => toast?.includes("归您填了")).toSorted()).toEqual([false, true]);
  expect(both.map(({ toast }) => toast?.includes("已经有同事领了")).toSorted()).toEqual([false, true]);
  expect(both.map(({ received }) => received).toSorted()).toEqual([0, 1]);
});

test("the card follows figures that are filled in, and taken back, after a part was handed in without them", async () => {
  await handsInWithGaps();
  expect(card()).toContain("空着 2 项");
  await clerk.says("其他资金：0");
  expect(card()).toContain("空着 1 项");
  await clerk.says("撤销");
  expect(card()).toContain("空着 2 项");
});

test("a part that was passed on by a code is offered to nobody until the code lapses, and the card says who took it", async () => {
  await clerk.says("分工 3月30日", { chat, mention: true });
  const [wang, li, sun] = ["ou_wang", "ou_li", "ou_sun"].map((id) => scene.person(id)) as [Person, Person, Person];
  await wang.pressesIn(chat, "按收入性质分", "我来填");
  await wang.presses("打开");
  await wang.says("转给孙某某");
  await wang.fills({}, "转给他");
  const code = /加入 ([2-9A-Z]{4})/.exec(wang.text)?.[1] ?? "";
  expect(card()).toMatch(/按收入性质分.*等孙某某加入/);
  await li.claims(chat, wang.lastClaim);
  expect(li.toast).toContain("在等对方加入");
  await sun.says(code);
  expect(card()).not.toContain("等孙某某加入");
  expect(card()).not.toMatch(/按收入性质分.*还没人领/);
});

test("the card says that a part is late on the working morning after its day, though nobody did anything", async () => {
  await scene.store.transaction((on) => on.save({ jobs: [nextReminders(calendar, scene.now())] }));
  await clerk.says("分工 3月3日", { chat, mention: true });
  // A Saturday.
  await scene.until(Date.UTC(2023, 2, 4, 3));
  expect(card()).not.toContain("已过期");
  await scene.until(Date.UTC(2023, 2, 6, 3));
  expect(card()).toContain("已过期");
});

test("a day is found among other words, and one that cannot be read is said instead of being dropped", async () => {
  await clerk.says("分工 周五前，请按决算口径填", { chat, mention: true });
  expect(card()).toContain("3月3日");
  const wang = scene.person("ou_wang");
  await wang.pressesIn(chat, "按收入性质分", "我来填");
  wang.sees("留言：请按决算口径填");
  await clerk.says("分工 清明前", { chat, mention: true });
  expect(scene.inGroup(chat).at(-1)).toContain("“清明前”读不出是哪一天");
});
