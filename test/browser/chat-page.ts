/** The chat page as the browser tests use it: one browser for the tests of a file, a bot and a page of its own for each. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { Common } from "../../src/config.js";
import { type Stage, setStage } from "../../src/play/stage.js";
import { settings } from "../end-to-end/scene.js";
import { buildPage, launch } from "../simulator/page/browser.js";
import { type Clerk, clerkAt } from "./clerk.js";

export interface ChatPage {
  /** Both are there while a test runs. */
  readonly stage: Stage;
  readonly page: Page;
  /** The first person, at the empty chat. */
  sitsDown(width: number, height: number, name: string): Promise<Clerk>;
}

/** To be called in a `describe`. `changes`: settings that differ. A test during which the page throws fails. */
export function openChatPage(chromium: string | null, changes: Partial<Common> = {}): ChatPage {
  let browser: Browser;
  let folder: string;
  let stage: Stage;
  let page: Page;
  let broken: string[];

  beforeAll(async () => {
    buildPage();
    browser = await launch(chromium ?? "");
  }, 120_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "jiping-browser-"));
    stage = await setStage(
      { ...settings(), ...changes },
      { databaseUrl: join(folder, "browser.db"), logLevel: "fatal" },
    );
    page = await browser.newPage({ locale: "zh-CN", acceptDownloads: true });
    broken = [];
    page.on("pageerror", (error) => broken.push(error.message));
  });
  afterEach(async () => {
    await page?.close();
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
    expect(broken).toEqual([]);
  });

  return {
    get stage() {
      return stage;
    },
    get page() {
      return page;
    },
    async sitsDown(width, height, name) {
      await page.setViewportSize({ width, height });
      await page.goto(stage.simulator.url);
      // A phone opens on the list of chats.
      if (width <= 480) await page.locator(".chat-item").first().click();
      const clerk = clerkAt(page, name);
      await clerk.sees("新建报告");
      return clerk;
    },
  };
}
