/**
 * The way of a report between people, by clicking: handed over, asked about, filled in on a phone, proven, returned, approved. With
 * PICTURES=docs/images it takes the pictures of the manual and the READMEs anew. The unit is invented.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.js";
import { createControl } from "../../src/play/control.js";
import { readPlay } from "../../src/play/play-file.js";
import { type Stage, setStage } from "../../src/play/stage.js";
import { need } from "../need.js";
import { buildPage, launch } from "../simulator/page/browser.js";
import { type Clerk, clerkAt } from "./clerk.js";
import { workThrough } from "./work-through.js";

const chromium = need("chromium");
const play = readPlay("test/plays/national-project.yaml");
const desktop = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 };
const patience = 30_000;

interface Someone {
  readonly open_id: string;
  readonly name: string;
}

describe.skipIf(!chromium)("people at the chat page", () => {
  let browser: Browser;
  let stage: Stage;
  let folder: string;
  const broken: string[] = [];
  // Their ids are known once the platform is there.
  const administrators: string[] = [];

  beforeAll(async () => {
    buildPage();
    browser = await launch(chromium ?? "");
    folder = mkdtempSync(join(tmpdir(), "jiping-people-"));
    const settings = readConfig({});
    if ("problem" in settings) throw new Error(settings.problem);
    stage = await setStage(
      { ...settings, unit: { ...settings.unit, administrators } },
      { databaseUrl: join(folder, "people.db"), logLevel: "fatal" },
    );
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function at(person: Someone, chat: string, view: typeof desktop): Promise<Clerk> {
    const page = await browser.newPage({ ...view, locale: "zh-CN", colorScheme: "light" });
    page.on("pageerror", (error) => broken.push(error.message));
    await page.goto(`${stage.simulator.url}/#/${person.open_id}/${chat}`);
    await page.locator(".message").first().waitFor({ timeout: patience });
    return clerkAt(page, view === phone ? "phone" : "desktop");
  }

  test("hand over, ask, fill in, prove, return, approve", { timeout: 400_000 }, async () => {
    const control = createControl(stage.simulator.url);
    const people = await control.people();
    const [clerk, colleague] = people;
    const chief = people.find(({ name }) => name.includes("分管"));
    const administrator = people.find(({ name }) => name.includes("管理"));
    if (clerk === undefined || colleague === undefined || chief === undefined || administrator === undefined)
      throw new Error("too few people");
    administrators.push(administrator.open_id);
    const chats = new Map<Someone, string>();
    for (const one of [clerk, colleague, chief, administrator]) chats.set(one, await control.enter(one.open_id));
    const open = (one: Someone, view: typeof desktop) => at(one, chats.get(one) ?? "", view);

    const owner = await open(clerk, desktop);
    await owner.sees("新建报告");
    await owner.fills({
      ...{ "new.form": play.form, "new.unit": play.unit, "new.year": String(play.year) },
      "new.scheme": play.scheme ?? "",
    });
    await owner.presses("开始填报");
    await owner.sees("保存，下一步");
    await owner.says("分工");
    await owner.presses("交给同事");
    await owner.ticks("assign.parts", ["资金"]);
    await owner.ticks("assign.people", [colleague.name]);
    await owner.fills({ "assign.due": "明天", "assign.note": "按决算报表填" });
    await owner.keeps("people-hand-over");
    await owner.presses("交给他们");
    await owner.sees("已把 1 部分交给 1 人");

    const helper = await open(colleague, phone);
    await helper.presses("打开");
    await helper.sees("我填完了");
    await helper.keeps("people-task-phone");
    expect(await helper.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await helper.presses("有疑问");
    await helper.fills({ "assignment.question": "结转资金算不算在全年预算里？" });
    await helper.presses("发给他");
    await helper.sees("等对方回答");

    await owner.sees("有疑问");
    await owner.presses("看看");
    await owner.fills({ "assignment.answer.0": "算，写在上年结转那一行。" });
    await owner.keeps("people-question");
    await owner.presses("回答");
    await owner.says("分工");
    await owner.sees("没填完 1 部分");
    await owner.keeps("people-board");
    await owner.says("目录");
    await owner.sees("分工：没填完");
    await owner.keeps("people-outline");
    const small = await open(clerk, phone);
    await small.sees("分工：没填完");
    expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await small.keeps("people-outline-phone");
    await small.page.close();

    await helper.sees("算，写在上年结转那一行");
    await helper.presses("打开");
    const asked = await namesOn(helper);
    expect(asked.every((name) => name.startsWith("funds."))).toBe(true);
    await helper.fills(Object.fromEntries(asked.flatMap((name) => [[name, play.answers.get(name) ?? ""]])));
    await helper.presses("我填完了");
    await helper.sees("已交");
    await helper.page.close();

    await owner.sees("这一部分填完了");
    await owner.says("继续");
    await workThrough(owner, play, {});
    await owner.says("佐证");
    await owner.presses("补");
    await owner.sends([
      { name: "满意度调查问卷汇总.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") },
    ]);
    await owner.sees("满意度调查问卷汇总.pdf");
    await owner.presses("全部佐证");
    await owner.keeps("people-evidence");
    await owner.says("送审");
    await owner.ticks("approver", [chief.name]);
    await owner.presses("送审");

    const head = await open(chief, desktop);
    await head.sees("审批通过并锁定");
    await head.keeps("review-chief");
    await head.fills({ reviewText: "人均成本超了，请补充原因" });
    await head.presses("退回");
    await head.page.close();

    await owner.sees("去处理");
    await owner.presses("去处理");
    await owner.sees("人均成本超了");
    await owner.keeps("review-questions");
    await owner.presses("答复");
    await owner.fills({ explanation: "已在说明里写明：第三季度增加了实训课时" });
    await owner.presses("答复");
    await owner.presses("都处理了，再送审");

    const boss = await open(chief, phone);
    await boss.sees("审批通过并锁定");
    await boss.keeps("review-chief-phone");
    await boss.presses("审批通过并锁定");
    await boss.sees("已锁定");
    await owner.says("我的报告");
    await owner.sees("已完成");
    await owner.keeps("people-home");

    const keeper = await open(administrator, desktop);
    await keeper.says("离岗移交");
    await keeper.ticks("transferFrom", [clerk.name]);
    await keeper.ticks("transferTo", [colleague.name]);
    await keeper.keeps("people-leaving");
    await keeper.orders("全部移交");
    await keeper.page.getByRole("button", { name: "确定" }).click();
    await keeper.sees("已移交 1 份报告");
    expect(broken).toEqual([]);
  });
});

async function namesOn(clerk: Clerk): Promise<string[]> {
  const names = await clerk
    .card()
    .locator("[data-name]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-name") ?? ""));
  return names.filter((name) => name !== "");
}
