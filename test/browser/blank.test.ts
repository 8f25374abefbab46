import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { createControl } from "../../src/play/control.js";
import { pastedFrom } from "../end-to-end/pasted-from.js";
import { need } from "../need.js";
import { openChatPage } from "./chat-page.js";

const chromium = need("chromium");
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe.skipIf(!chromium)("a blank form at the chat page", { timeout: 240_000 }, () => {
  const formMakers = new Set<string>();
  const chat = openChatPage(chromium, { formMakers });
  // Their ids are known once the platform is there.
  beforeEach(async () => {
    const [first] = await createControl(chat.stage.simulator.url).people();
    formMakers.add(first?.open_id ?? "");
  });

  test.each([
    ["b02", 1280, 900],
    ["b06", 1280, 900],
    ["b02", 390, 844],
    ["b06", 390, 844],
  ])("%s is a form after few presses and a report after few more, %d wide", async (blank, width, height) => {
    const clerk = await chat.sitsDown(width, height, `blank-${blank}-${width}`);
    let presses = 0;
    const counted = async (act: Promise<void>): Promise<void> => {
      presses += 1;
      await act;
    };
    const buffer = readFileSync(`test/fixtures/blanks/${blank}.docx`);
    await counted(clerk.sends([{ name: "空表.docx", mimeType: word, buffer }]));
    await clerk.sees("要填到哪张表");
    await clerk.shoots("01-sent");
    await counted(clerk.orders(/^这是空表/));
    await clerk.sees("我这样理解");
    await clerk.shoots("02-understood");
    await counted(clerk.orders("出样张"));
    await clerk.sees("样张好了");
    await clerk.shoots("03-sample");
    const sample = await clerk.downloads();
    await counted(clerk.orders("启用"));
    await clerk.sees("启用了");
    await clerk.shoots("04-enabled");
    expect(presses).toBeLessThanOrEqual(8);

    presses = 0;
    await counted(clerk.presses("用它开始填报"));
    await clerk.fills({ "new.unit": "某某县某某局", "new.year": "2024" });
    await clerk.shoots("05-begin");
    await counted(clerk.presses("开始填报"));
    await counted(clerk.says(pastedFrom(sample.bytes)));
    await clerk.sees("确认写入");
    await clerk.shoots("06-pasted");
    await counted(clerk.presses("确认写入"));
    await clerk.shoots("07-taken");
    await counted(clerk.orders("生成报告"));
    await expect.poll(() => chat.page.locator(".message:not(.own) .file").count(), { timeout: 60_000 }).toBe(2);
    await clerk.shoots("08-report");
    expect(presses).toBeLessThanOrEqual(6);
    const report = await clerk.downloads();
    expect(report.name).not.toBe(sample.name);
    // What was typed in stands in the report as it did in the sample.
    expect(figuresIn(report.bytes)).toEqual(figuresIn(sample.bytes));
  });
});

function figuresIn(bytes: Uint8Array): string[] {
  return (pastedFrom(bytes).match(/某某\d+|\d+\.\d\d%?/g) ?? []).sort();
}
