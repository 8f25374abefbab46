/**
 * `node tools/ready.mjs tools/screenshots.mjs`: takes the README's pictures anew, of the chat page with the simulator and the
 * bot behind it, after one play with the indicators pasted. Needs Debian's chromium. The unit is invented.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { readConfig } from "../dist/src/config.js";
import { createControl } from "../dist/src/play/control.js";
import { readPlay } from "../dist/src/play/play-file.js";
import { playThrough } from "../dist/src/play/player.js";
import { setStage } from "../dist/src/play/stage.js";

const folder = "docs/images";
const views = [
  { name: "score-card", detail: false, viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
  { name: "score-card-phone", detail: true, viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 },
];
const scratch = mkdtempSync(join(tmpdir(), "jiping-screenshots-"));
const stage = await setStage(readConfig({}), { databaseUrl: join(scratch, "play.db") });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const control = createControl(stage.simulator.url);
  const [person] = await control.people();
  await playThrough(control, { ...readPlay("test/plays/national-project.yaml"), paste: true }, person.open_id);
  mkdirSync(folder, { recursive: true });
  for (const view of views) await shoot(view);
} finally {
  await browser.close();
  await stage.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function shoot({ name, detail, ...view }) {
  const page = await browser.newPage({ ...view, locale: "zh-CN", colorScheme: "light" });
  await page.goto(stage.simulator.url);
  const chats = page.locator(".chat-item");
  await chats.first().waitFor();
  if (view.viewport.width <= 480) await chats.first().click(); // a phone opens on the list of chats
  const card = page.locator(".message:not(.own) .card:has(.chart)").last();
  await card.waitFor();
  await toTop(card);
  await card.locator("canvas").first().waitFor();
  await toTop(detail ? card.locator("canvas").first() : card);
  await page.waitForTimeout(3000); // the chart draws itself in
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

function toTop(card) {
  return card.evaluate((one) => {
    const message = one.matches("canvas") ? one.closest(".chart") : one.closest(".message");
    message.style.scrollMarginTop = "14px";
    message.scrollIntoView({ block: "start" });
  });
}
