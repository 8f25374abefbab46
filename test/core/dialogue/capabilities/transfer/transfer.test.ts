/** A person hands over one report or all; an administrator does it for somebody who has left, and leaves a trace. */
import { expect, test } from "vitest";
import { begin, clerkWithReport, handsOver } from "../../report.js";

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
