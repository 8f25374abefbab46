import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../../src/simulator/control-types.js";
import { type Simulator, startSimulator } from "../../../src/simulator/start.js";
import { need } from "../../need.js";
import { buildPage, launch } from "./browser.js";
import { paintedShare } from "./painted-share.js";
import { previewCard } from "./rich-cards.js";
import { startTestBot, type TestBot } from "./test-bot.js";

const chromium = need("chromium");

describe.skipIf(!chromium)("what a person expects of a chat program", { timeout: 60_000 }, () => {
  let browser: Browser;
  let simulator: Simulator;
  let bot: TestBot;
  let page: Page;
  let people: Person[];
  let chatId: string;

  beforeAll(async () => {
    buildPage();
    browser = await launch(chromium ?? "");
  }, 120_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    simulator = await startSimulator();
    bot = await startTestBot(simulator);
    people = await (await fetch(`${simulator.url}/_control/people`)).json();
    const context = await browser.newContext({ locale: "zh-CN", colorScheme: "light" });
    page = await context.newPage();
    await page.goto(simulator.url);
    await page.waitForSelector(".composer");
    chatId = decodeURIComponent(page.url().split("/").at(-1) ?? "");
  });
  afterEach(async () => {
    await page?.context().close();
    await bot?.close();
    await simulator?.close();
  });

  const hands = (type: Hand["type"], on: string, words: string) => page.evaluate(hand, { type, on, words });
  const says = (text: string) => bot.send(chatId, "text", { text });

  it("finds messages by their words, marks them, and shows all again on Escape", async () => {
    await says("请补充偏差原因");
    await bot.send(chatId, "interactive", previewCard(people.slice(0, 3).map(({ open_id }) => open_id)));
    await says("收到");
    await page.waitForSelector("text=收到");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("验收合格率");
    await expect.poll(() => page.locator(".message").count()).toBe(1);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get("search")?.size)).toBe(1);
    expect(await page.locator(".search").textContent()).toContain("1 条");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".message").count()).toBe(3);
  });

  it("tells the days apart and counts what is unread, for chats and for people", async () => {
    await says("第一条");
    await page.waitForSelector("text=第一条");
    expect(await page.locator(".day").allTextContents()).toEqual(["今天"]);
    await page.getByRole("button", { name: new RegExp(`^${people[1]?.name}`) }).click();
    await expect.poll(() => page.url()).toContain(people[1]?.open_id);
    await says("第二条");
    await says("第三条");
    await page.waitForSelector(`.rail-person[aria-label*="${people[0]?.name}"][aria-label*="2 条未读消息"]`);
  });

  it("sends a pasted or dropped file, but the words of a copied table and not its picture", async () => {
    await hands("paste", ".composer textarea", "");
    await page.waitForSelector(".message.own .file >> text=paste.png");
    await hands("drop", ".messages", "");
    await page.waitForSelector(".message.own .file >> text=drop.png");
    await hands("paste", ".composer textarea", "指标\t目标");
    await page.locator(".composer textarea").fill("指标\t目标");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".message.own .bubble >> text=指标");
    expect(await page.locator(".message").count()).toBe(3);
  });

  it("turns dark and light, charts with it, and remembers it", async () => {
    await bot.send(chatId, "interactive", previewCard(people.slice(0, 3).map(({ open_id }) => open_id)));
    await page.locator(".chart").scrollIntoViewIfNeeded();
    await expect.poll(() => page.evaluate(paintedShare)).toBeGreaterThan(0.02);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    const canvas = await page.locator(".chart canvas").elementHandle();
    await page.getByRole("button", { name: "外观：跟随系统" }).click();
    await expect.poll(ground).not.toBe(light);
    await expect.poll(() => canvas?.evaluate((one) => one.isConnected)).toBe(false);
    await expect.poll(() => page.evaluate(paintedShare)).toBeGreaterThan(0.02);
    await page.reload();
    await page.getByRole("button", { name: "外观：深色" }).click();
    await expect.poll(ground).toBe(light);
  });

  it("works in several windows at once, each for another person", async () => {
    const other = await page.context().newPage();
    await other.goto(`${simulator.url}/#/${people[1]?.open_id}`);
    await other.getByRole("button", { name: new RegExp(`^${people[1]?.name}`) }).click();
    await page.getByRole("button", { name: "新建群聊" }).click();
    await page.getByRole("checkbox", { name: people[1]?.name ?? "" }).check();
    await page.getByRole("button", { name: "建群", exact: true }).click();
    await page.waitForSelector("h1 >> text=绩效自评工作群");
    await page.locator(".composer textarea").fill("请核对");
    await page.keyboard.press("Enter");
    await other.waitForSelector(`.chat-item[aria-label*="1 条未读消息"]`);
    await other.locator(".chat-item", { hasText: "绩效自评工作群" }).click();
    await other.waitForSelector(".message:not(.own) >> text=请核对");
    await other.close();
  });

  it("draws the newest of many messages, and the earlier ones when somebody scrolls up", async () => {
    const headers = { "content-type": "application/json" };
    for (let n = 1; n <= 70; n += 1) {
      const body = JSON.stringify({ open_id: people[0]?.open_id, chat_id: chatId, text: `第 ${n} 条` });
      await fetch(`${simulator.url}/_control/messages`, { method: "POST", headers, body });
    }
    await page.reload();
    await page.waitForSelector("text=第 70 条");
    expect(await page.locator(".message").count()).toBeLessThan(60);
    for (let n = 0; n < 12; n += 1) {
      await page.locator(".messages").hover();
      await page.mouse.wheel(0, -2000);
      await page.waitForTimeout(50);
    }
    await expect.poll(() => page.locator(".message").count()).toBe(70);
    await page.locator(".bubble").getByText("第 1 条", { exact: true }).waitFor();
  });
});

interface Hand {
  readonly type: "paste" | "drop";
  readonly on: string;
  readonly words: string;
}

/** Hands a file and words over as a paste or a drop does; runs in the page. */
function hand({ type, on, words }: Hand): void {
  const data = new DataTransfer();
  data.items.add(new File(["x"], `${type}.png`, { type: "image/png" }));
  if (words) data.setData("text/plain", words);
  const event =
    type === "paste"
      ? new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
  document.querySelector(on)?.dispatchEvent(event);
}
