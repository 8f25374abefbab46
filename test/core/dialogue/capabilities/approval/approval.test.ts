/** What becomes of an approved report: unlocked with a reason, returned by the bureau, signed on paper, its sheet. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { documentXml } from "../../../../documents/read-tables.js";
import type { Person } from "../../person.js";
import { begin, fillAll } from "../../report.js";
import { openScenario, type Scenario } from "../../scenario.js";

let scene: Scenario;
let clerk: Person;
let chief: Person;

beforeEach(async () => {
  scene = await openScenario();
  clerk = scene.person("ou_clerk");
  chief = scene.person("ou_chief");
  await chief.enters();
  await begin(clerk);
  await fillAll(clerk);
});

afterEach(() => scene.close());

async function approved(): Promise<void> {
  await clerk.says("送审");
  await clerk.fills({ approver: ["ou_chief"] }, "送审");
  await chief.fills({ reviewText: "同意" }, "审批通过并锁定");
}

const record = async () => {
  const report = (await clerk.reportId()) ?? "";
  return await scene.store.transaction(async (on) => ({
    state: (await on.report(report))?.state,
    versions: await on.versions(report),
  }));
};

test("an owner unlocks with a reason that the approver is told; the approved version stays", async () => {
  await approved();
  const before = await record();
  await clerk.says("解锁");
  await clerk.fills({}, "解锁");
  clerk.sees("请写明理由");
  expect((await record()).state).toBe("approved");
  await clerk.fills({ explanation: "财政要求补一项" }, "解锁");
  expect((await record()).state).toBe("draft");
  clerk.sees("审批后已解锁，修改中");
  clerk.seesNot("还没有送审");
  chief.sees("报告已解锁", "由这位同事解锁", "原因：财政要求补一项");
  expect(JSON.stringify(chief.json)).toContain(clerk.id);
  expect((await record()).versions.slice(0, before.versions.length)).toEqual(before.versions);
  await clerk.says("送审");
  await clerk.presses("按这个顺序送审");
  chief.sees("审批通过并锁定");
}, 60_000);

test("an approver unlocks without a reason", async () => {
  await approved();
  await chief.says("解锁");
  await chief.fills({}, "解锁");
  expect((await record()).state).toBe("draft");
}, 60_000);

test("the bureau's remarks reopen the report as questions that its owner closes", async () => {
  await approved();
  await clerk.says("财政退回");
  await clerk.fills({}, "登记并解锁");
  clerk.sees("请把财政的意见贴进来");
  await clerk.fills({ bureauRemarks: "1. 单位名称要写全称\n\n（二）执行率与决算不符" }, "登记并解锁");
  clerk.sees("提问清单", "【财政】", "单位名称要写全称", "执行率与决算不符", "共 2 条意见");
  clerk.seesNot("（二）");
  expect((await record()).state).toBe("draft");
  expect(chief.heard.at(-1)).toContain("被财政退回");
  await clerk.presses("关闭");
  clerk.sees("没关闭 1 个");
}, 60_000);

test("a remark that may be about several places is asked, with the best one chosen; one about none is kept", async () => {
  await approved();
  await clerk.says("财政退回");
  const remarks = "1. 预算数：与批复不符\n2. 材料装订不齐";
  await clerk.fills({ bureauRemarks: remarks }, "登记并解锁");
  clerk.sees("有 1 条意见可能说的是几处", "“预算数：与批复不符”说的是", "整份报告");
  expect((await record()).state).toBe("approved");
  expect(clerk.inputs().bureauRemarks).toBe(remarks);
  const best = clerk.inputs()["bureauRemarks.0?"] ?? "";
  expect(best).not.toBe("");
  await clerk.presses("登记并解锁");
  clerk.sees("共 2 条意见", "材料装订不齐", "去这一处");
  expect((await record()).state).toBe("draft");
  await clerk.presses("去这一处");
  expect(Object.keys(clerk.inputs())).toContain(best);
}, 60_000);

test("a report that was signed on paper is locked, with who signed and when", async () => {
  await clerk.says("线下通过");
  await clerk.fills({ signer: "", signedOn: "2099-01-01" }, "登记并锁定");
  clerk.sees("请写签字人的姓名", "不能是以后的日子");
  await clerk.fills({ signer: "张某某", signedOn: "2023-02-28" }, "登记并锁定");
  expect((await record()).state).toBe("approved");
  await clerk.presses("审核经过");
  clerk.sees("登记线下通过：张某某 2023-02-28");
}, 60_000);

test("who was to review a report that is signed on paper is not said to be waited for", async () => {
  await clerk.says("送审");
  await clerk.fills({ approver: ["ou_chief"] }, "送审");
  await clerk.says("线下通过");
  await clerk.fills({ signer: "张某某", signedOn: "2023-02-28" }, "登记并锁定");
  clerk.sees("已线下签字，不用再审");
  clerk.seesNot("还没轮到");
}, 60_000);

test("the picture of the signed sheet stays with the card, and is kept with the report", async () => {
  await clerk.says("线下通过");
  await clerk.sendsPicture(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 5, 6, 7));
  clerk.sees("签字页的照片已收到");
  await clerk.says("线下通过");
  clerk.sees("签字页的照片已收到");
  await clerk.fills({ signer: "张某某", signedOn: "2023-02-28" }, "登记并锁定");
  expect((await record()).state).toBe("approved");
  await clerk.says("佐证");
  clerk.sees("线下签字：张某某，2023-02-28");
  await clerk.presses("发给我");
  expect([...scene.uploads.values()].some((bytes) => bytes[4] === 5 && bytes[6] === 7)).toBe(true);
}, 60_000);

test("the sheet is a file of its own", async () => {
  await clerk.says("审签单");
  expect(clerk.heard.at(-1)).toContain("还没有送审过");
  await approved();
  const sheets = [...scene.uploads.keys()].filter((name) => name.includes("审签单"));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toContain("示例单位");
  await chief.says("审签单");
  expect(chief.heard.some((line) => line.includes("签字、盖章处留空"))).toBe(true);
}, 60_000);

/** Cells and lines of the newest sheet. */
function sheetText(): string {
  const [, bytes = new Uint8Array()] = [...scene.uploads].findLast(([name]) => name.includes("审签单")) ?? [];
  return documentXml(bytes)
    .replace(/<\/w:p>/g, "|")
    .replace(/<[^>]+>/g, "")
    .replace(/\|+/g, "|");
}

test("the sheet says who did what with which words, what was asked and what came of it", async () => {
  await clerk.says("送审");
  await clerk.fills({ approver: ["ou_chief"] }, "送审");
  await chief.fills({ reviewText: "执行数请再核" }, "退回");
  await clerk.presses("去处理");
  await clerk.presses("答复");
  await clerk.fills({ explanation: "已核对决算" }, "答复");
  await clerk.presses("都处理了，再送审");
  await chief.fills({ reviewText: "同意" }, "审批通过并锁定");
  const text = sheetText();
  expect(text).toMatch(/示例单位/);
  expect(text).toMatch(/退回\|[^|]*\|.*执行数请再核/);
  expect(text).toMatch(/某chief\|审批通过\|[^|]*\|同意/);
  expect(text).toContain("已核对决算");
  expect(text).toContain("第 1 版");
}, 60_000);

test("the sheet of a report that was signed on paper names who signed, when, and who noted it", async () => {
  await clerk.says("线下通过");
  await clerk.fills({ signer: "张某某", signedOn: "2023-02-28" }, "登记并锁定");
  expect(sheetText()).toContain("张某某|线下签字|2023-02-28|由某clerk登记");
}, 60_000);

test("what is missing is said before a signature on paper is noted", async () => {
  await clerk.says("撤销");
  await clerk.says("线下通过");
  clerk.sees("还不能登记，有", "项没填");
  expect(clerk.card.buttons.map(({ label }) => label)).not.toContain("登记并锁定");
  await clerk.does({ do: "approveOffline" }, { signer: "张某某", signedOn: "2023-02-28" });
  clerk.sees("还不能登记");
  expect((await record()).state).toBe("draft");
  await clerk.presses("继续填报");
  await fillAll(clerk);
  await clerk.says("线下通过");
  clerk.sees("谁签的字");
}, 60_000);
