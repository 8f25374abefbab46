import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TAGS } from "../../../src/simulator/cards/tag.js";
import type { Person } from "../../../src/simulator/control-types.js";
import { type Simulator, startSimulator } from "../../../src/simulator/start.js";
import { need } from "../../need.js";
import { buildPage, launch } from "./browser.js";
import { paintedShare } from "./painted-share.js";
import { formCard, previewCard, savedCard } from "./rich-cards.js";
import { startTestBot, type TestBot } from "./test-bot.js";

const chromium = need("chromium");

describe.skipIf(!chromium)("the chat page", { timeout: 60_000 }, () => {
  let browser: Browser;
  let simulator: Simulator;
  let bot: TestBot;
  let page: Page;
  let people: Person[];
  let chatId: string;
  let broken: string[];

  beforeAll(async () => {
    buildPage();
    browser = await launch(chromium ?? "");
  }, 120_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    simulator = await startSimulator();
    bot = await startTestBot(simulator);
    people = await (await fetch(`${simulator.url}/_control/people`)).json();
    page = await browser.newPage({ locale: "zh-CN" });
    broken = [];
    page.on("pageerror", (error) => broken.push(error.message));
    await page.goto(simulator.url);
    await page.waitForSelector(".composer");
    chatId = decodeURIComponent(page.url().split("/").at(-1) ?? "");
  });
  afterEach(async () => {
    await page?.close();
    await bot?.close();
    await simulator?.close();
    expect(broken).toEqual([]);
  });

  const staff = () => people.slice(0, 3).map(({ open_id }) => open_id);
  const clicks = () => bot.heard.filter(({ type }) => type === "card.action.trigger").map(({ event }) => event.action);

  it("lands in the first person's chat with the bot, and entering it tells the bot once", async () => {
    expect(await page.locator(".rail-person[aria-pressed=true]").textContent()).toContain(people[0]?.name);
    await expect
      .poll(() => bot.heard.map(({ type }) => type))
      .toEqual(["im.chat.access_event.bot_p2p_chat_entered_v1"]);
  });

  it("draws every component that a card may hold", async () => {
    // A column is drawn by its column_set.
    expect(await page.evaluate(drawnTags)).toEqual(TAGS.filter((tag) => tag !== "column").sort());
  });

  it("weighs little before the first chart", async () => {
    const bytes = await page.evaluate(loadedBytes);
    expect(bytes).toBeLessThan(350_000);
  });

  it("sends on Enter, keeps the lines of what was pasted, and shows what the bot says", async () => {
    const box = page.locator(".composer textarea");
    await box.fill("部门：财务科\n年度：2024");
    await box.press("Shift+Enter");
    await box.pressSequentially("完");
    await box.press("Enter");
    await page.waitForSelector(".message.own");
    expect(await page.locator(".message.own .bubble").textContent()).toBe("部门：财务科\n年度：2024\n完");
    expect(await box.inputValue()).toBe("");
    await bot.send(chatId, "text", { text: "收到" });
    await page.waitForSelector(".message:not(.own) >> text=收到");
  });

  it("fills a form, submits it, and shows the card that replaces it with a toast", async () => {
    bot.answer = () => ({ toast: { type: "success", content: "已保存" }, card: { type: "raw", data: savedCard } });
    await bot.send(chatId, "interactive", formCard(staff()));
    await page.getByLabel("年初预算数").fill("1250.50");
    await page.getByLabel("偏差原因").fill("第一行\n第二行");
    await page.getByLabel("选择资金性质").selectOption({ label: "政府性基金" });
    await page.getByText("涉及的一级指标").click();
    await page.getByLabel("满意度").check();
    await page.getByLabel("产出").check();
    await page.getByLabel("谁来填报").selectOption({ label: people[1]?.name ?? "" });
    await page.locator("input[type=date]").fill("2024-05-06");
    await page.getByText("已与财务账核对一致").click();
    await page.getByRole("button", { name: "保存并继续" }).click();
    await page.waitForSelector("text=部门预算 · 已保存");
    expect(await page.locator(".toast-success").textContent()).toContain("已保存");
    expect(clicks()).toEqual([
      expect.objectContaining({
        name: "save",
        form_value: {
          initial: "1250.50",
          executed: "1180.25",
          reason: "第一行\n第二行",
          kind: "b",
          levels: ["p", "s"],
          owner: people[1]?.open_id,
          day: "2024-05-06 +0800",
          agree: true,
        },
      }),
    ]);
  });

  it("marks a required input left empty, keeps what was typed, and tells the bot nothing", async () => {
    await bot.send(chatId, "interactive", formCard(staff()));
    await page.getByLabel("偏差原因").fill("压缩会议");
    await page.getByRole("button", { name: "保存并继续" }).click();
    await page.waitForSelector("[data-name=initial] .refusal >> text=必填");
    expect(await page.getByLabel("年初预算数").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("偏差原因").inputValue()).toBe("压缩会议");
    expect(clicks()).toEqual([]);
  });

  it("keeps typed values while messages come in and through a reload", async () => {
    await bot.send(chatId, "interactive", formCard(staff()));
    await page.getByLabel("年初预算数").fill("88.8");
    await bot.send(chatId, "text", { text: "提醒：明天截止" });
    await page.waitForSelector("text=提醒：明天截止");
    expect(await page.getByLabel("年初预算数").inputValue()).toBe("88.8");
    await page.reload();
    await page.waitForSelector(".card");
    expect(await page.getByLabel("年初预算数").inputValue()).toBe("88.8");
    await page.getByRole("button", { name: "重填" }).click();
    expect(await page.getByLabel("年初预算数").inputValue()).toBe("");
  });

  it("asks before an element with a confirmation, and waits with the pressed button", async () => {
    let reply = (_: unknown): void => undefined;
    bot.answer = () => new Promise((resolve) => (reply = resolve));
    await bot.send(chatId, "interactive", formCard(staff()));
    const remove = page.getByRole("button", { name: "删除报告" });
    await remove.click();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    expect(clicks()).toEqual([]);
    await remove.click();
    await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
    await expect.poll(() => remove.getAttribute("aria-busy")).toBe("true");
    await expect.poll(() => clicks().length).toBe(1);
    reply({});
    await expect.poll(() => remove.getAttribute("aria-busy")).toBe("false");
  });

  it("shows the error code that Feishu shows when the bot answers nonsense", async () => {
    bot.answer = () => ({ card: { type: "raw", data: { schema: "2.0", body: { elements: [{ tag: "marquee" }] } } } });
    await bot.send(chatId, "interactive", formCard(staff()));
    await page.getByRole("button", { name: "上一步" }).click();
    expect(await page.locator(".toast-error").textContent()).toContain("200673");
  });

  it("draws a chart once it is seen, and pages a table", async () => {
    await bot.send(chatId, "interactive", previewCard(staff()));
    await page.locator(".chart").scrollIntoViewIfNeeded();
    await page.waitForSelector(".chart canvas");
    await expect.poll(() => page.evaluate(paintedShare)).toBeGreaterThan(0.02);
    expect(await page.locator(".table tbody tr").count()).toBe(3);
    await page.getByRole("button", { name: "下一页" }).click();
    expect(await page.locator(".table tbody").textContent()).toContain("群众满意度");
  });

  it("sends what is chosen outside a form at once, and presses a container by keyboard", async () => {
    await bot.send(chatId, "interactive", previewCard(staff()));
    await page.getByLabel("换一份报告").selectOption("r2");
    await expect.poll(clicks).toEqual([expect.objectContaining({ tag: "select_static", option: "r2" })]);
    await page.locator(".pressable").press("Enter");
    await expect.poll(() => clicks().length).toBe(2);
    await page.getByLabel("更多操作").click();
    await page.getByRole("button", { name: "离开" }).click();
    await expect.poll(clicks).toContainEqual(expect.objectContaining({ tag: "overflow", option: "leave" }));
  });

  it("never runs words of messages and cards as HTML", async () => {
    const evil = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">x</a>`;
    const elements = [
      {
        tag: "markdown",
        content: `${evil} [x](javascript:window.ran=1) <font color='red"onclick=1'>**粗**</font> &#60;script&#62;`,
      },
      { tag: "div", text: { tag: "lark_md", content: evil } },
      { tag: "div", text: { tag: "plain_text", content: evil } },
      { tag: "table", columns: [{ name: "a", display_name: evil, data_type: "markdown" }], rows: [{ a: evil }] },
      {
        tag: "chart",
        chart_spec: {
          type: "bar",
          title: { text: evil },
          data: [{ id: "d", values: [{ x: evil, y: 1 }] }],
          xField: "x",
          yField: "y",
        },
      },
    ];
    // The simulator refuses HTML in markdown, so the card is slipped in between it and the page.
    await page.route("**/_control/messages?*", async (route) => {
      const response = await route.fetch();
      const { messages, seq } = await response.json();
      for (const { msg_type, content } of messages) if (msg_type === "interactive") content.body.elements = elements;
      await route.fulfill({ response, json: { messages, seq } });
    });
    await bot.send(chatId, "interactive", { ...savedCard, header: { title: { tag: "plain_text", content: evil } } });
    await page.locator(".composer textarea").fill(evil);
    await page.locator(".composer textarea").press("Enter");
    await page.waitForSelector(".message.own");
    await page.waitForSelector(".chart canvas");
    await page.locator(".chart").hover();
    expect(await page.locator(".message.own .bubble").textContent()).toBe(evil);
    expect(await page.locator(".element-markdown").textContent()).toContain("<script>");
    expect(await page.locator(".messages :is(img, script, a)").count()).toBe(0);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });

  it("uploads a file and downloads the bot's", async () => {
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "台账.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n") });
    await page.waitForSelector(".message.own .file >> text=台账.csv");
    await bot.sendFile(chatId, "自评报告.docx", "words");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".message:not(.own) .file").click(),
    ]);
    expect(download.suggestedFilename()).toBe("自评报告.docx");
  });

  it("shows the list or the chat on a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await bot.send(chatId, "interactive", formCard(staff()));
    await page.waitForSelector(".card");
    expect(await page.locator(".chats").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole("button", { name: "返回会话列表" }).click();
    await page.waitForSelector(".chat-item", { state: "visible" });
    expect(await page.locator(".composer").count()).toBe(0);
  });

  it("marks people and chats with something unread, and switches between people", async () => {
    const other = people[1];
    if (!other) throw new Error("two people are needed");
    await page.getByRole("button", { name: new RegExp(`^${other.name}`) }).click();
    await expect.poll(() => page.url()).toContain(other.open_id);
    await bot.send(chatId, "text", { text: "请补充" });
    await page.waitForSelector(`.rail-person[aria-label*="${people[0]?.name}"][aria-label*="条未读消息"]`);
  });

  it("makes a group and mentions the bot in it", async () => {
    await page.getByRole("button", { name: "新建群聊" }).click();
    await page.getByRole("checkbox", { name: people[1]?.name ?? "" }).check();
    await page.getByRole("button", { name: "建群", exact: true }).click();
    await page.waitForSelector("h1 >> text=绩效自评工作群");
    await page.getByRole("button", { name: "@机器人" }).click();
    await page.locator(".composer textarea").fill("进度");
    await page.getByRole("button", { name: "发送", exact: true }).click();
    await expect
      .poll(() => bot.heard.at(-1)?.event)
      .toMatchObject({
        message: { chat_type: "group", mentions: [{ mentioned_type: "bot" }] },
      });
  });

  it("finds the chat again after the simulator was restarted", async () => {
    await bot.send(chatId, "text", { text: "重启之前" });
    await page.waitForSelector("text=重启之前");
    const port = Number(new URL(simulator.url).port);
    await bot.close();
    await simulator.close();
    await page.waitForSelector(".offline");
    simulator = await startSimulator({ port });
    bot = await startTestBot(simulator);
    await page.waitForSelector(".offline", { state: "detached" });
    const chats = `${simulator.url}/_control/chats?open_id=${people[0]?.open_id}`;
    await expect.poll(async () => (await (await fetch(chats)).json()).length).toBe(1);
    await bot.send(chatId, "text", { text: "重启之后" });
    await page.waitForSelector("text=重启之后");
    expect(await page.locator(".message").count()).toBe(1);
  });

  it("shows what went over the wire, faults in red", async () => {
    const faulty = { schema: "2.0", body: { elements: [{ tag: "markdown", content: "x", colour: "red" }] } };
    await expect(bot.send(chatId, "interactive", faulty)).rejects.toThrow("230099");
    await page.getByRole("button", { name: "通信记录" }).click();
    await page.waitForSelector(".entry.faulty .entry-fault");
    await page.locator(".entry.faulty summary").first().click();
    await page.waitForSelector(".entry.faulty pre >> text=colour");
  });
});

/** As words: vitest rewrites an import() in a function, and the browser would not know its name for it. */
const drawnTags = `import("/page/card/registry.js").then(({ components }) => Object.keys(components).sort())`;

function loadedBytes(): number {
  const loaded = performance.getEntriesByType("resource").filter((entry) => entry instanceof PerformanceResourceTiming);
  return loaded.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
}
