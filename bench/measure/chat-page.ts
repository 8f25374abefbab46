/** The simulator's chat page in Debian's chromium: weight, first paint, and a scroll through a thousand messages. */
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { startSimulator } from "../../src/simulator/start.js";

export const messages = 1000;
const browser = "/usr/bin/chromium";
const offline = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"];

export interface ChatPage {
  /** Kilobytes of all that the page loads, compressed; the chart library comes with the first chart and is not in it. */
  readonly weight: number;
  /** Milliseconds from opening the address to the first text. */
  readonly firstPaint: number;
  /** Milliseconds between frames while scrolling: 95 of 100 come at least as fast. */
  readonly frame: number;
}

/** null: there is no browser on this machine. */
export async function chatPage(): Promise<ChatPage | null> {
  if (!existsSync(browser)) return null;
  const simulator = await startSimulator({ port: 0 });
  const window = await chromium.launch({ executablePath: browser, args: offline });
  try {
    await talk(simulator.url, simulator.people[0]?.open_id ?? "");
    return await look(window, simulator.url);
  } finally {
    await window.close();
    await simulator.close();
  }
}

async function talk(url: string, openId: string): Promise<void> {
  for (let n = 1; n <= messages; n += 1) {
    const body = JSON.stringify({ open_id: openId, text: `第 ${n} 条：街道去化面积 ${n} 万㎡，请核对` });
    await fetch(`${url}/_control/messages`, { method: "POST", headers: { "content-type": "application/json" }, body });
  }
}

async function look(window: Browser, url: string): Promise<ChatPage> {
  const page = await window.newPage();
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!response.url().includes("/_control/")) bodies.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await page.goto(url);
  await page.getByText(`第 ${messages} 条：`).first().waitFor();
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  const sizes = await Promise.all(bodies);
  return { weight: sizes.reduce((sum, size) => sum + size, 0) / 1000, firstPaint, frame: await scroll(page) };
}

async function scroll(page: Page): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { frames: times });
    const note = (time: number) => {
      times.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.locator(".messages").hover();
  for (let turn = 0; turn < messages; turn += 1) {
    await page.mouse.wheel(0, -600);
    await page.waitForTimeout(16);
    if (await page.getByText("第 1 条：").first().isVisible()) break;
  }
  return page.evaluate(() => {
    const times: unknown = Reflect.get(globalThis, "frames");
    if (!Array.isArray(times)) return 0;
    const gaps = times.slice(1).map((time, index) => Number(time) - Number(times[index]));
    return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0;
  });
}
