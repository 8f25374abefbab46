/** A person hands over one report or all; an administrator does it for somebody who has left, and leaves a trace. */
import { expect, test } from "vitest";
import type { Person } from "../../person.js";
import { begin, clerkWithReport, fillAll, handsOver } from "../../report.js";

test("one report gets another owner, and who handed it over may still help", async () => {
  const { scene, clerk } = await clerkWithReport();
  const report = (await clerk.reportId()) ?? "";
  const next = scene.person("ou_next");
  await next.enters();
  await clerk.says("移交");
  await clerk.fills({}, "只移交这一份");
  clerk.sees("请选一位");
  await clerk.fills({ transferTo: ["ou_next"] }, "只移交这一份");
  clerk.sees("已移交 1 份报告", "我经办的 0", "同事邀请");
  next.sees("1 份报告交给您经办", "2022年", "示例单位", "原来的经办人");
  expect(JSON.stringify(next.json)).toContain(clerk.id);
  const stored = await scene.store.transaction((on) => on.report(report));
  expect(stored?.owner).toBe("ou_next");
  await next.says("我的报告");
  await next.presses("继续");
  await next.says("移交");
  next.sees("交给谁");
  await clerk.says("我的报告");
  clerk.sees("同事邀请");
  await scene.close();
});

test("the card after all reports are handed over counts what is left", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.says("首页");
  await begin(clerk, "另一单位");
  const next = scene.person("ou_next");
  await next.enters();
  await clerk.says("移交");
  await clerk.fills({ transferTo: ["ou_next"] }, "移交我经办的全部");
  clerk.sees("已移交 2 份报告", "我经办的 0");
  expect(clerk.text.match(/同事邀请/g)).toHaveLength(2);
  await next.says("首页");
  next.sees("我经办的 2");
  await scene.close();
});

test("an administrator moves all reports of somebody who has left, sees none of them, and the log says so", async () => {
  const { scene, clerk } = await clerkWithReport();
  const first = (await clerk.reportId()) ?? "";
  await clerk.says("首页");
  await clerk.fills({ "new.unit": "另一单位", "new.year": "2022" }, "开始填报");
  const [admin, next] = [scene.person("ou_admin"), scene.person("ou_next")];
  for (const person of [admin, next]) await person.enters();
  await clerk.says("离岗移交");
  expect(clerk.heard.at(-1)).toContain("只有管理员");
  await admin.says("离岗移交");
  await admin.fills({ transferFrom: [clerk.id], transferTo: [clerk.id] }, "全部移交");
  admin.sees("要交给另一个人");
  await admin.fills({ transferFrom: [clerk.id], transferTo: ["ou_next"] }, "全部移交");
  admin.sees("已移交 2 份报告");
  admin.seesNot("另一单位");
  const log = await scene.store.transaction((on) => on.reviewEvents(first));
  expect(log).toMatchObject([{ kind: "transfer", from: clerk.id, to: "ou_next", by: "ou_admin" }]);
  await admin.sendsValue({ report: first, press: { do: "open" } });
  expect(admin.toast).toContain("不是这份报告的填报人");
  await clerk.says("我的报告");
  clerk.seesNot("另一单位");
  await next.says("首页");
  await begin(next, "第三单位");
  await scene.close();
});

test("what somebody had archived goes along when all is handed over, and stays archived; what they deleted does not", async () => {
  const { scene, clerk } = await clerkWithReport();
  const archived = (await clerk.reportId()) ?? "";
  await clerk.says("归档");
  await clerk.fills({ shelfWord: "归档" }, "归档");
  await begin(clerk, "另一单位");
  const deleted = (await clerk.reportId()) ?? "";
  await clerk.says("删除");
  await clerk.fills({ shelfWord: "删除" }, "删除");
  await begin(clerk, "第三单位");
  const [admin, next] = [scene.person("ou_admin"), scene.person("ou_next")];
  for (const person of [admin, next]) await person.enters();
  await admin.says("离岗移交");
  await admin.fills({ transferFrom: [clerk.id], transferTo: ["ou_next"] }, "全部移交");
  admin.sees("已移交 2 份报告");
  await scene.store.transaction(async (on) => {
    expect((await on.shelf("ou_next", 10)).map(({ record }) => record.id)).toEqual([archived]);
    expect((await on.shelf(clerk.id, 10)).map(({ record }) => record.id)).toEqual([deleted]);
  });
  await scene.close();
});

test("what becomes of parts that were handed over before is told to whoever owns the report now", async () => {
  const { scene, clerk } = await clerkWithReport();
  const [next, wang] = [scene.person("ou_next"), scene.person("ou_wang")];
  for (const person of [next, wang]) await person.enters();
  await handsOver(clerk, ["income"], "ou_wang");
  await clerk.says("移交");
  await clerk.fills({ transferTo: ["ou_next"] }, "只移交这一份");
  const before = clerk.received;
  await wang.presses("打开");
  await wang.says("有疑问：口径是什么");
  next.sees("有疑问：口径是什么");
  await next.presses("看看");
  await next.fills({ "assignment.answer.0": "决算口径" }, "回答");
  wang.sees("回答：决算口径");
  expect(clerk.received).toBe(before);
  await scene.close();
});

test("a report goes to somebody who has never written to the bot, by a code that works once", async () => {
  const { scene, clerk } = await clerkWithReport();
  const report = (await clerk.reportId()) ?? "";
  const ownerOf = async () => (await scene.store.transaction((on) => on.report(report)))?.owner;
  await clerk.says("移交 钱某某");
  await clerk.fills({}, "只移交这一份");
  clerk.sees("钱某某还没用过本助手", "1 份报告还没有移交", "我经办的 1");
  const code = /加入 ([2-9A-Z]{4})/.exec(clerk.text)?.[1] ?? "";
  expect(await ownerOf()).toBe(clerk.id);
  await clerk.says(`加入 ${code}`);
  expect(clerk.heard.at(-1)).toContain("您自己不能用");
  const [qian, other] = [scene.person("ou_qian"), scene.person("ou_other")];
  await qian.says(code);
  qian.sees("1 份报告归您经办了", "我经办的 1");
  expect(await ownerOf()).toBe("ou_qian");
  expect(clerk.heard.at(-1)).toContain("已移交给别人");
  const log = await scene.store.transaction((on) => on.reviewEvents(report));
  expect(log).toMatchObject([{ kind: "transfer", from: clerk.id, to: "ou_qian", by: clerk.id }]);
  await qian.presses("继续填报");
  await qian.says("移交");
  qian.sees("交给谁");
  await other.says(`加入 ${code}`);
  expect(other.heard.at(-1)).toContain("已经用过了");
  await qian.says(`加入 ${code}`);
  qian.sees("早已归您经办了");
  await scene.close();
});

test("a code for reports is void once they are another's, and late after its week", async () => {
  const { scene, clerk } = await clerkWithReport();
  const next = scene.person("ou_next");
  await next.enters();
  const invited = async (name: string): Promise<string> => {
    await clerk.says("移交");
    await clerk.fills({ transferName: name }, "只移交这一份");
    return /加入 ([2-9A-Z]{4})/.exec(clerk.text)?.[1] ?? "";
  };
  const late = await invited("钱某某");
  await scene.until(scene.now() + 8 * 24 * 60 * 60_000);
  const qian = scene.person("ou_qian");
  await qian.says(`加入 ${late}`);
  expect(qian.heard.at(-1)).toContain("过期了");
  await clerk.says("我的报告");
  await clerk.presses("继续填报");
  const lost = await invited("钱某某");
  await clerk.says("我的报告");
  await clerk.presses("继续填报");
  await clerk.says("移交");
  await clerk.fills({ transferTo: ["ou_next"] }, "只移交这一份");
  await qian.says(`加入 ${lost}`);
  expect(qian.heard.at(-1)).toContain("已不归给您码的同事经办");
  await scene.close();
});

test("an administrator brings somebody by a code, who takes over all that the one who left owned", async () => {
  const { scene, clerk } = await clerkWithReport();
  await clerk.says("首页");
  await begin(clerk, "另一单位");
  const admin = scene.person("ou_admin");
  await admin.enters();
  await admin.says("离岗移交");
  await admin.fills({ transferFrom: [clerk.id], transferName: "孙某某" }, "全部移交");
  admin.sees("2 份报告还没有移交");
  admin.seesNot("另一单位");
  const code = /加入 ([2-9A-Z]{4})/.exec(admin.text)?.[1] ?? "";
  const sun = scene.person("ou_sun");
  await sun.says(`加入 ${code}`);
  sun.sees("2 份报告归您经办了", "我经办的 2");
  await clerk.says("我的报告");
  clerk.sees("新建报告");
  clerk.seesNot("另一单位");
  await scene.close();
});

test("nobody reviews what they own by now: the submission is taken back, and both are told", async () => {
  const { scene, clerk } = await clerkWithReport();
  const report = (await clerk.reportId()) ?? "";
  const chief = scene.person("ou_chief");
  await chief.enters();
  await fillAll(clerk);
  await clerk.says("送审");
  await clerk.fills({ approver: ["ou_chief"] }, "送审");
  await clerk.says("移交");
  await clerk.fills({ transferTo: ["ou_chief"] }, "只移交这一份");
  clerk.sees("已移交 1 份报告", "已撤回送审，由对方另请人审");
  chief.sees("报告交给您经办了", "原来由您审核，已撤回送审");
  expect(await scene.store.transaction((on) => on.report(report))).toMatchObject({ state: "draft", decider: null });
  await chief.presses("打开");
  await chief.does({ do: "pass", seen: 1 });
  expect((await scene.store.transaction((on) => on.report(report)))?.state).toBe("draft");
  await chief.says("送审");
  await chief.fills({ approver: ["ou_zhang"] }, "送审");
  clerk.sees("审批通过并锁定");
  await scene.close();
}, 60_000);

test("owners of other reports are told that somebody with a part of them, or who was to review them, has left", async () => {
  const { scene, clerk } = await clerkWithReport();
  const [gone, next, admin] = ["ou_gone", "ou_next", "ou_admin"].map((id) => scene.person(id)) as [
    Person,
    Person,
    Person,
  ];
  for (const person of [gone, next, admin]) await person.enters();
  await handsOver(clerk, ["income"], "ou_gone");
  const other = scene.person("ou_other");
  await begin(other, "乙局");
  await fillAll(other);
  await other.says("送审");
  await other.fills({ approver: ["ou_gone"] }, "送审");
  await admin.says("离岗移交");
  await admin.fills({ transferFrom: ["ou_gone"], transferTo: ["ou_next"] }, "全部移交");
  admin.sees("没有可以移交的报告", "另外 2 份报告");
  admin.seesNot("乙局");
  clerk.sees("有同事离岗了", "1 部分还没填完", "示例单位");
  other.sees("有同事离岗了", "正等他审核", "乙局");
  await other.presses("打开");
  await other.says("撤回送审");
  other.sees("已撤回送审");
  await scene.close();
}, 60_000);
