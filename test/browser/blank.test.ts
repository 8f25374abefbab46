import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.js";
import { readBlank } from "../../src/documents/word/read-blank.js";
import { createControl } from "../../src/play/control.js";
import { type Stage, setStage } from "../../src/play/stage.js";
import { need } from "../need.js";
import { buildPage, launch } from "../simulator/page/browser.js";
import { type Clerk, clerkAt } from "./clerk.js";

const chromium = need("chromium");
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** A sample is printed by LibreOffice. */
const patience = 120_000;

describe.skipIf(!chromium)("somebody with a blank form at the chat page", { timeout: 400_000 }, () => {
  let browser: Browser;
  let folder: string;
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    buildPage();
    browser = await launch(chromium ?? "");
  }, 120_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "jiping-browser-"));
    const settings = readConfig({});
    if ("problem" in settings) throw new Error(settings.problem);
    const formMakers = new Set<string>();
    stage = await setStage({ ...settings, formMakers }, { databaseUrl: join(folder, "b.db"), logLevel: "fatal" });
    for (const { open_id } of await createControl(stage.simulator.url).people()) formMakers.add(open_id);
    page = await browser.newPage({ locale: "zh-CN", acceptDownloads: true });
  });
  afterEach(async () => {
    await page?.close();
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function shows(clerk: Clerk, words: string): Promise<void> {
    await expect.poll(() => clerk.card().innerText(), { timeout: patience, interval: 500 }).toContain(words);
  }

  test.each([
    { blank: "b02", width: 1280, height: 800 },
    { blank: "b06", width: 390, height: 844 },
  ])("has a form of $blank, and a report's file, after few presses at $width pixels", async ({ blank, ...size }) => {
    await page.setViewportSize(size);
    await page.goto(stage.simulator.url);
    if (size.width <= 480) await page.locator(".chat-item").first().click();
    const clerk = clerkAt(page, `blank-${blank}-${size.width}`);
    await clerk.sees("新建报告");
    let sent = 1;
    const presses = async (label: RegExp): Promise<void> => {
      sent += 1;
      await clerk.presses(label);
    };
    await clerk.sends([
      { name: "空表.docx", mimeType: word, buffer: readFileSync(`test/fixtures/blanks/${blank}.docx`) },
    ]);
    await shows(clerk, "这是空表");
    await presses(/^这是空表/);
    await shows(clerk, "我这样理解");
    await clerk.shoots("1-understood");
    await presses(/^出样张/);
    await shows(clerk, "样张好了");
    await clerk.shoots("2-sample");
    const sample = await clerk.downloads();
    await presses(/^启用/);
    await shows(clerk, "启用了");
    expect(sent).toBeLessThanOrEqual(8);
    sent = 0;
    await presses(/^用它开始填报/);
    await clerk.fills({ "new.unit": "某某县某某局", "new.year": "2024" });
    await presses(/^开始填报/);
    sent += 1;
    await clerk.says(tableOf(sample.bytes));
    await shows(clerk, "确认写入");
    await clerk.shoots("3-pasted");
    await presses(/^确认写入/);
    await clerk.shoots("4-written");
    sent += 1;
    await clerk.says("生成");
    await expect
      .poll(async () => (await page.locator(".message:not(.own) .file").allTextContents()).join(" "), {
        timeout: patience,
        interval: 500,
      })
      .toContain("2024年度某某县某某局");
    const report = await clerk.downloads();
    expect(report.name).toContain("2024年度某某县某某局");
    expect(tableOf(report.bytes)).toContain("某某");
    expect(sent).toBeLessThanOrEqual(6);
  });
});

/** Rows of the first table, cells between tabs, as people copy them from Word. */
function tableOf(bytes: Uint8Array): string {
  const read = readBlank(bytes, "filled.docx");
  const table = "document" in read ? read.document.blocks.find((block) => block.block === "table") : undefined;
  if (table?.block !== "table") throw new Error("no table");
  const rows = new Map<number, string[]>();
  for (const { row, text } of table.cells) rows.set(row, [...(rows.get(row) ?? []), text.replace(/\s+/g, " ")]);
  return [...rows.values()].map((cells) => cells.join("\t")).join("\n");
}
