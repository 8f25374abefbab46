import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.js";
import { createControl } from "../../src/play/control.js";
import { readPlay } from "../../src/play/play-file.js";
import { playThrough } from "../../src/play/player.js";
import { setStage } from "../../src/play/stage.js";
import { need } from "../need.js";
import { buildPage, launch } from "../simulator/page/browser.js";
import { type Clerk, clerkAt } from "./clerk.js";

const chromium = need("chromium");
const phone = { width: 390, height: 844 };

test.skipIf(!chromium)("a clerk solves three findings on the phone by tapping only", { timeout: 120_000 }, async () => {
  await withReport("kaifu-2022.yaml", async (clerk) => {
    await clerk.says("检查");
    await clerk.sees(/提醒 \d+/);
    const before = await warnings(clerk);
    await expectToFit(clerk);
    await clerk.shoots("01-check");

    await tap(clerk, "改为 9.99");
    await tap(clerk, "改为 28.5");
    await turnTo(clerk, "「稳商经费下拨数」放在质量指标");
    await clerk.card().getByText("「稳商经费下拨数」放在质量指标").scrollIntoViewIfNeeded();
    await clerk.shoots("02-class");
    const level = "projects.5.indicators.2.level2";
    await openBelow(clerk, "「稳商经费下拨数」放在质量指标");
    await clerk.fills({ [level]: "数量指标" });
    await clerk.presses("保存");
    await clerk.sees(/^检查/);
    expect(await warnings(clerk)).toBe(before - 3);
    await clerk.shoots("03-solved");
  });
});

/** A report that was played to its end, and its clerk at the chat page on a phone. */
async function withReport(name: string, act: (clerk: Clerk) => Promise<void>): Promise<void> {
  buildPage();
  const folder = mkdtempSync(join(tmpdir(), "jiping-browser-"));
  const settings = readConfig({});
  if ("problem" in settings) throw new Error(settings.problem);
  const stage = await setStage(settings, { databaseUrl: join(folder, "browser.db"), logLevel: "fatal" });
  const browser = await launch(chromium ?? "");
  try {
    const control = createControl(stage.simulator.url);
    const [person] = await control.people();
    await playThrough(control, readPlay(resolve(import.meta.dirname, "../plays", name)), person?.open_id ?? "");
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.setViewportSize(phone);
    await page.goto(stage.simulator.url);
    await page.locator(".chat-item").first().click();
    const clerk = clerkAt(page, "findings");
    await clerk.sees("得分预览");
    await act(clerk);
  } finally {
    await browser.close();
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Turns to the page with this button, taps it, and is told that the finding is gone. */
async function tap(clerk: Clerk, label: string): Promise<void> {
  await turnTo(clerk, label);
  await clerk.presses(label);
  await clerk.sees("改好了，这个问题已经消失");
}

async function turnTo(clerk: Clerk, words: string): Promise<void> {
  for (let turned = 0; turned < 20; turned += 1) {
    if ((await clerk.card().textContent())?.includes(words)) return;
    await clerk.presses("下一页");
  }
  throw new Error(`no page with ${words}`);
}

/** The first way to the figure below a finding's sentence. */
async function openBelow(clerk: Clerk, sentence: string): Promise<void> {
  const card = clerk.card();
  const top = (await card.getByText(sentence).first().boundingBox())?.y ?? 0;
  for (const button of await card.getByRole("button", { name: "去修改", exact: true }).all())
    if (((await button.boundingBox())?.y ?? 0) > top) return await press(clerk, button);
  throw new Error(`no button below ${sentence}`);
}

async function press(clerk: Clerk, button: ReturnType<Clerk["card"]>): Promise<void> {
  await button.click();
  await clerk.card().getByRole("button", { name: "保存", exact: true }).waitFor();
}

async function warnings(clerk: Clerk): Promise<number> {
  return Number(/提醒 (\d+)/.exec((await clerk.card().textContent()) ?? "")?.[1]);
}

/** Nothing reaches beyond the phone's edges, and every button can be hit with a thumb. */
async function expectToFit(clerk: Clerk): Promise<void> {
  for (const one of await clerk.card().locator("button, p, li").all()) {
    const box = await one.boundingBox();
    if (box !== null) expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
  }
  for (const button of await clerk.card().getByRole("button").all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(32);
}
