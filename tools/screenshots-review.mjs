/**
 * `node tools/ready.mjs tools/screenshots-review.mjs`: takes the pictures of the manual's pages on reviewing anew: a clerk sends a
 * report for review, the chief returns it with a question, it comes back. Needs Debian's chromium. The unit is invented.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { readConfig } from "../dist/src/config.js";
import { createControl } from "../dist/src/play/control.js";
import { readPlay } from "../dist/src/play/play-file.js";
import { playThrough } from "../dist/src/play/player.js";
import { setStage } from "../dist/src/play/stage.js";

const scratch = mkdtempSync(join(tmpdir(), "jiping-screenshots-"));
const stage = await setStage(readConfig({}), { databaseUrl: join(scratch, "review.db"), logLevel: "error" });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const control = createControl(stage.simulator.url);
  const [clerk, chief] = await control.people();
  const chiefChat = await control.enter(chief.open_id);
  await playThrough(control, { ...readPlay("test/plays/national-project.yaml"), paste: true }, clerk.open_id);
  const clerkChat = await control.enter(clerk.open_id);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: "zh-CN" });
  const phone = await browser.newPage({
    viewport: { width: 390, height: 844 },
    locale: "zh-CN",
    deviceScaleFactor: 1.5,
  });
  await open(page, clerk, clerkChat);
  await say(page, "送审");
  const approvers = last(page).locator("details.multi").nth(1);
  await approvers.locator("summary").click();
  await approvers.locator(`label:has-text("${chief.name}") input`).check();
  await press(page, "送审");
  await open(page, chief, chiefChat);
  await shoot(page, "review-chief");
  await press(page, "扣分明细");
  await press(page, "提问");
  await last(page).locator("textarea").first().fill("请补充原因");
  await press(page, "退回并附这一条");
  await open(page, clerk, clerkChat);
  await press(page, "去处理");
  await shoot(page, "review-questions");
  await press(page, "答复");
  await last(page).locator("textarea").first().fill("已在说明里写明");
  await press(page, "答复");
  await press(page, "都处理了，再送审");
  await open(phone, chief, chiefChat);
  await shoot(phone, "review-chief-phone");
} finally {
  await browser.close();
  await stage.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function open(page, person, chat) {
  await page.goto("about:blank");
  await page.goto(`${stage.simulator.url}/#/${person.open_id}/${chat}`);
  await page.locator(".message").first().waitFor();
  await page.waitForTimeout(1000);
}

function last(page) {
  return page.locator(".message:not(.own) .card").last();
}

async function shoot(page, name) {
  await page.waitForTimeout(800);
  await last(page).screenshot({ path: join("docs/images", `${name}.png`) });
}

async function say(page, text) {
  const box = page.locator(".composer textarea");
  await box.fill(text);
  await box.press("Enter");
  await page.waitForTimeout(2500);
}

async function press(page, label) {
  await last(page).getByRole("button", { name: label, exact: true }).first().click();
  await page.waitForTimeout(2500);
}
