import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { need } from "../need.js";
import { openChatPage } from "./chat-page.js";
import type { Clerk } from "./clerk.js";
import { wordsOf } from "./words-of.js";

const chromium = need("chromium");
const pasted = (name: string): string => readFileSync(`test/fixtures/pastes/${name}`, "utf8");
/** Card actions and messages that a person sends, from the empty chat to the file. */
const mostSubmissions = 6;

describe.skipIf(!chromium)("a clerk who pastes a whole table at the chat page", { timeout: 180_000 }, () => {
  const chat = openChatPage(chromium);

  /** Sits down at the empty chat; counts what is sent. */
  async function sitsDown(width: number, height: number, name: string): Promise<{ clerk: Clerk; sent: () => number }> {
    const clerk = await chat.sitsDown(width, height, name);
    let count = 0;
    const counted =
      <A extends unknown[]>(act: (...given: A) => Promise<void>) =>
      (...given: A) => {
        count += 1;
        return act(...given);
      };
    const { presses, orders, says } = clerk;
    return {
      clerk: { ...clerk, presses: counted(presses), orders: counted(orders), says: counted(says) },
      sent: () => count,
    };
  }

  async function begins(clerk: Clerk, unit: string, scheme: string): Promise<void> {
    const form = { "new.form": "national-project-evaluation", "new.unit": unit, "new.year": "2022" };
    await clerk.fills({ ...form, "new.scheme": scheme });
    await clerk.presses("开始填报");
  }

  test.each([
    { width: 1280, height: 800, name: "paste-desktop" },
    { width: 390, height: 844, name: "paste-phone" },
  ])("has the final Word file in at most six submissions at $width pixels", async ({ width, height, name }) => {
    const { clerk, sent } = await sitsDown(width, height, name);
    await begins(clerk, "甲区体育事业管理中心", "shanghai");
    await clerk.says(pasted("sports-whole-yuan.txt"));
    await clerk.sees("读到 5 条指标");
    await clerk.shoots("whole");
    await clerk.presses("确认写入");
    await clerk.sees("98.62");
    await clerk.orders("生成报告");
    const { name: file, bytes } = await clerk.downloads();
    expect(file).toContain("项目支出绩效自评表");
    expect(wordsOf(bytes)).toContain("98.62");
    expect(file).not.toContain("草稿");
    expect(sent()).toBeLessThanOrEqual(mostSubmissions);
    process.stdout.write(`whole table, final file: ${sent()} submissions\n`);
  });

  test.each([
    { width: 1280, height: 800, name: "gaps-desktop" },
    { width: 390, height: 844, name: "gaps-phone" },
  ])(
    "has a draft that names its gaps row by row in at most six submissions at $width pixels",
    async ({ width, height, name }) => {
      const { clerk, sent } = await sitsDown(width, height, name);
      await begins(clerk, "甲市水利局", "national-2020");
      await clerk.says(pasted("flood-rows-without-values.txt"));
      await clerk.sees("读到 9 条指标");
      await clerk.shoots("paste");
      await clerk.presses("确认写入");
      await clerk.shoots("after");
      await clerk.says("生成");
      const { name: file, bytes } = await clerk.downloads();
      const words = wordsOf(bytes);
      expect(file).toContain("草稿");
      expect(words.match(/待填/g)?.length ?? 0).toBeGreaterThanOrEqual(12);
      expect(sent()).toBeLessThanOrEqual(mostSubmissions);
      process.stdout.write(`rows without values, draft: ${sent()} submissions\n`);
    },
  );
});
