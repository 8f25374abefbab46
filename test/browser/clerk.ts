/** A clerk at the chat page: reads the newest card, types, chooses, presses, pastes, downloads. Only what a person can do with eyes and hands. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** The manual and the READMEs take theirs from the same play. */
const folder = process.env.PICTURES ?? "out/screenshots";
const patience = 90_000;

export interface Clerk {
  readonly page: Page;
  /** The newest card of the chat. */
  card(): Locator;
  /** Types or chooses, by the input's name; throws when the newest card has no such input. */
  fills(values: Readonly<Record<string, string>>): Promise<void>;
  /** What stands in an input, by its name. */
  value(name: string): Promise<string>;
  /** Presses a button of the newest card by its words, and waits until the bot's answer is drawn. */
  presses(label: string | RegExp): Promise<void>;
  /** Ticks options of an input that takes several, by what is read on them. */
  ticks(name: string, options: readonly string[]): Promise<void>;
  /** Chooses files for the chat, and waits until the bot's answer is drawn. */
  sends(files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void>;
  /** Keeps a picture of the newest card alone. */
  keeps(name: string): Promise<void>;
  /** Presses a button that makes no new card at once. */
  orders(label: string | RegExp): Promise<void>;
  /** Puts a text into the chat box as a paste does, sends it with Enter, and waits for the next card. */
  says(text: string): Promise<void>;
  /** Waits until the newest card shows the words. */
  sees(words: string | RegExp): Promise<void>;
  /** Presses the newest file of the bot and gives its name and bytes. */
  downloads(): Promise<{ name: string; bytes: Buffer }>;
  /** Keeps a picture of the newest card, all of it, as an artefact. */
  shoots(name: string): Promise<void>;
}

export function clerkAt(page: Page, prefix: string): Clerk {
  const cards = page.locator(".message:not(.own) .card");
  const card = () => cards.last();

  async function changed(act: () => Promise<void>): Promise<void> {
    const before = await looks(cards);
    try {
      await act();
      await page.waitForFunction(differs, before, { timeout: patience });
    } catch (error) {
      throw new Error(`the newest card is: ${(await cards.last().innerText()).slice(0, 600)}`, { cause: error });
    }
  }

  return {
    page,
    card,
    async fills(values) {
      for (const [name, value] of Object.entries(values)) await fill(card(), name, value);
    },
    async ticks(name, options) {
      const several = card().locator(`[data-name="${name}"] details.multi`);
      await several.locator("summary").click();
      for (const option of options) await several.locator("label", { hasText: option }).locator("input").check();
      await several.locator("summary").click();
    },
    sends: (files) => changed(() => page.locator('input[aria-label="选择文件"]').setInputFiles([...files])),
    async keeps(name) {
      mkdirSync(folder, { recursive: true });
      await inWhole(page, card(), () => card().screenshot({ path: join(folder, `${name}.png`) }));
    },
    value: (name) => control(card(), name).inputValue(),
    presses: (label) => changed(() => button(card(), label).click()),
    orders: (label) => button(card(), label).click(),
    says: (text) =>
      changed(async () => {
        const box = page.locator(".composer textarea");
        await box.fill(text);
        await box.press("Enter");
      }),
    sees: (words) => card().filter({ hasText: words }).waitFor({ timeout: patience }),
    async downloads() {
      const file = page.locator(".message:not(.own) .file").last();
      await file.waitFor({ timeout: patience });
      const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
    shoots: (name) => shoot(page, card(), join(folder, `${prefix}-${name}.png`)),
  };
}

function button(card: Locator, label: string | RegExp): Locator {
  return card.getByRole("button", { name: label, exact: true }).first();
}

function control(card: Locator, name: string): Locator {
  return card.locator(`[data-name="${name}"]`).locator("input, textarea, select").first();
}

async function fill(card: Locator, name: string, value: string): Promise<void> {
  const place = control(card, name);
  if ((await place.evaluate((one) => one.tagName)) === "SELECT") await place.selectOption(value);
  else await place.fill(value);
}

async function looks(cards: Locator): Promise<string> {
  const texts = await cards.allTextContents();
  return `${texts.length} ${texts.at(-1) ?? ""}`;
}

/** Runs in the page. */
function differs(before: string): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>(".message:not(.own) .card")];
  return `${cards.length} ${cards.at(-1)?.textContent ?? ""}` !== before;
}

/** The window is made as high as the card for the moment of the picture. */
async function shoot(page: Page, card: Locator, path: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await inWhole(page, card, async () => {
    await card.scrollIntoViewIfNeeded();
    await page.screenshot({ path });
  });
}

async function inWhole(page: Page, card: Locator, act: () => Promise<unknown>): Promise<void> {
  const size = page.viewportSize();
  const height = await card.evaluate((one) => one.getBoundingClientRect().height);
  if (size) await page.setViewportSize({ width: size.width, height: Math.max(size.height, Math.ceil(height) + 260) });
  await act();
  if (size) await page.setViewportSize(size);
}
