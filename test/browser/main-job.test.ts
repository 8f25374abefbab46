import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { reasonInput } from "../../src/core/dialogue/checking/reason-input.js";
import { pastedText } from "../../src/play/pasted-text.js";
import { readPlay } from "../../src/play/play-file.js";
import { need } from "../need.js";
import { paintedShare } from "../simulator/page/painted-share.js";
import { openChatPage } from "./chat-page.js";
import type { Clerk } from "./clerk.js";
import { wordsOf } from "./words-of.js";
import { workThrough } from "./work-through.js";

const chromium = need("chromium");
const play = readPlay(resolve(import.meta.dirname, "../plays/kaifu-2022.yaml"));

describe.skipIf(!chromium)("a clerk at the chat page", { timeout: 120_000 }, () => {
  const chat = openChatPage(chromium);

  /** To the card after the budget, with a figure that is wrong at first. */
  async function beginsWithMistake(clerk: Clerk): Promise<void> {
    await clerk.shoots("01-home");
    await clerk.fills({ "new.form": play.form, "new.unit": play.unit, "new.year": String(play.year) });
    await clerk.presses("开始填报");
    await clerk.sees("年度预算申请");
    await clerk.shoots("02-budget");
    const row = { "budget.total.initial": "369.37", "budget.total.adjusted": "817.31" };
    await clerk.fills({ ...row, "budget.total.executed": "77b.26" });
    await clerk.fills({ ...answersUnder("income"), ...answersUnder("expenditure") });
    await clerk.presses("保存，下一步");
    await clerk.sees("有 1 处要改");
    await clerk.shoots("03-mistake");
    await expect.poll(() => clerk.value("budget.total.executed")).toBe("77b.26");
    await expect.poll(() => clerk.value("budget.total.adjusted")).toBe("817.31");
    await clerk.fills({ "budget.total.executed": "776.26" });
    await clerk.presses("保存，下一步");
    await clerk.sees("执行率 94.98%");
  }

  async function seesChart(clerk: Clerk): Promise<void> {
    await clerk.card().locator(".chart").scrollIntoViewIfNeeded();
    await expect.poll(() => chat.page.evaluate(paintedShare), { timeout: 15_000 }).toBeGreaterThan(0.02);
    // The bars grow for a while: the picture is of the whole ones.
    await expect.poll(stands, { timeout: 15_000 }).toBe(true);
  }

  async function stands(): Promise<boolean> {
    const before = await chat.page.evaluate(paintedShare);
    await chat.page.waitForTimeout(200);
    return before === (await chat.page.evaluate(paintedShare));
  }

  test("fills a whole report at a desk, sees the scores drawn and opens the finished file", async () => {
    const clerk = await chat.sitsDown(1280, 900, "desktop");
    await beginsWithMistake(clerk);
    await workThrough(clerk, play, {
      "读到 8 条指标": "04-paste",
      扣分说明: "05-review",
      项目资金: "06-project",
      经费控制情况: "06-costs",
      机构情况: "06-staff",
      正文: "06-texts",
    });
    await clerk.sees("全部填完，可以生成报告");
    await seesChart(clerk);
    await clerk.shoots("07-preview");
    await clerk.presses("生成报告");
    // The unit counted twelve people where it has eleven.
    await clerk.sees(/还有 \d+ 个错误/);
    await clerk.shoots("08-errors");
    await clerk.fills({ [reasonInput]: "与已公开的文本一致" });
    await clerk.orders("说明理由并定稿");
    const { name, bytes } = await clerk.downloads();
    expect(name).toBe(`${play.year}年度${play.unit}部门整体支出绩效自评报告.docx`);
    const words = wordsOf(bytes);
    for (const figure of ["369.37", "817.31", "776.26", "94.98", "523家", "98.5", "业务工作经费", "82.36", "86.76%"])
      expect(words).toContain(figure);
    expect(words).not.toContain("待填");
  });

  test("fills the main figures on a phone and opens a draft that marks what is missing", async () => {
    const clerk = await chat.sitsDown(390, 844, "phone");
    await beginsWithMistake(clerk);
    await clerk.fills(answersUnder("goals"));
    await clerk.shoots("04-goals");
    await clerk.presses("保存，下一步");
    await clerk.sees("绩效指标：目标");
    await clerk.says(pastedText(play, "indicators"));
    await clerk.sees("读到 8 条指标");
    await clerk.shoots("05-paste");
    await clerk.fills({ "indicators.2.handReason": "与目标只差0.01万㎡，按考核口径扣1分" });
    await clerk.presses("确认写入");
    await clerk.sees("扣分说明");
    await clerk.shoots("06-review");
    await clerk.fills({ "indicators.2.reason": "个别楼栋延期交付" });
    await clerk.presses("保存，下一步");
    await clerk.sees("有哪些项目");
    await clerk.fills({ projects: "业务工作经费\n楼宇促进会工作经费" });
    await clerk.presses("保存，下一步");
    await clerk.sees("业务工作经费 · 项目资金");
    await clerk.shoots("07-project");
    await clerk.fills(answersUnder("projects.1.funds"));
    await clerk.fills(answersUnder("projects.1.goals"));
    await clerk.presses("保存，下一步");
    await clerk.sees("执行率 84.25%");
    await clerk.says("预览");
    await clerk.sees("得分预览");
    await seesChart(clerk);
    await clerk.shoots("08-preview");
    await clerk.orders("生成草稿");
    const { name, bytes } = await clerk.downloads();
    expect(name).toContain("草稿");
    const words = wordsOf(bytes);
    for (const figure of ["369.37", "776.26", "523家", "个别楼栋延期交付", "84.25", "待填"])
      expect(words).toContain(figure);
    expect(await chat.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

function answersUnder(path: string): Record<string, string> {
  return Object.fromEntries([...play.answers].filter(([one]) => one.startsWith(`${path}.`)));
}
