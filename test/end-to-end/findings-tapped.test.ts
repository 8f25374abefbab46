import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { Person } from "../../src/play/person.js";
import { readPlay } from "../../src/play/play-file.js";
import { playThrough } from "../../src/play/player.js";
import type { SeenButton, SeenCard } from "../../src/play/read-card.js";
import { onScene } from "./scene.js";

test("three findings of the whole report of 2022 are solved by tapping only", async () => {
  const play = readPlay(resolve(import.meta.dirname, "../plays/kaifu-2022.yaml"));
  await onScene({}, async ({ control, clerk, ended }) => {
    const played = await playThrough(control, play, clerk);
    const { person } = played;
    await person.says("检查");
    await person.waits(() => shown(person).title.startsWith("检查"), 10_000);
    expect(shown(person).title).toBe("检查 · 2022年 部门整体支出绩效自评报告");
    const warnings = countOf(person);

    await press(person, await find(person, ({ label }) => label === "改为 9.99"));
    expect(shown(person).text).toContain("改好了");
    await press(person, await find(person, ({ label }) => label === "改为 28.5"));
    expect(shown(person).text).toContain("改好了");
    const level = "projects.5.indicators.2.level2";
    await press(person, await find(person, ({ opens }) => opens?.path === level));
    await press(person, await find(person, ({ does }) => does === "submit"), { [level]: "数量指标" });

    expect(shown(person).title).toMatch(/^检查/);
    expect(countOf(person)).toBe(warnings - 3);
    const figures = new Map((await ended(played)).ledger.figures.map(([path, , value]) => [path, value]));
    // The rule's score is taken by clearing the one by hand: it follows what is put right later.
    expect(figures.get("indicators.2.score")).toBeUndefined();
    expect(figures.get("projects.3.indicators.7.score")).toBeUndefined();
    expect(figures.get(level)).toBe("数量指标");
  });
});

function shown(person: Person): SeenCard {
  const now = person.card();
  if (now === null) throw new Error("no card");
  return now.card;
}

/** Warnings that the head of the card counts. */
function countOf(person: Person): number {
  const [, count = ""] = /提醒 (\d+)/.exec(shown(person).text) ?? [];
  return Number(count);
}

/** Turns the pages until a button fits. */
async function find(person: Person, fits: (button: SeenButton) => boolean): Promise<SeenButton> {
  for (let turned = 0; turned < 20; turned += 1) {
    const { buttons, text } = shown(person);
    const found = buttons.find((button) => fits(button));
    if (found !== undefined) return found;
    const next = buttons.find(({ label, disabled }) => label === "下一页" && !disabled);
    if (next === undefined) throw new Error(`not on «${text}»`);
    await press(person, next);
  }
  throw new Error("too many pages");
}

async function press(person: Person, { element }: SeenButton, form: Record<string, string> | null = null) {
  const card = person.card();
  if (card === null) throw new Error("no card");
  await person.presses(card, { element, form });
}
