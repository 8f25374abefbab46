import { expect, test } from "vitest";
import { refusedPress } from "../../../../../src/core/dialogue/turn/gate.js";
import { clerkWithReport, fillCard } from "../../report.js";

test("a clerk sees the pages of the report as they are now, and no version comes of it", async () => {
  const { scene, clerk } = await clerkWithReport();
  await fillCard(clerk);
  const { title } = clerk.card;
  await clerk.says("预览页面");
  expect(clerk.heard.at(-1)).toMatch(/^\[file 2022.*示例单位.*（草稿）\.pdf\]$/);
  const cards = scene.messages
    .filter(({ kind }) => kind === "card")
    .map((one) => (one.kind === "card" ? one.card : ""));
  const shown = cards.filter((card) => card.includes('"img_key"'));
  expect(shown).toHaveLength(1);
  expect(shown[0]).toContain("第 1 页");
  expect(shown[0]).toContain("草稿 · 第 1～2 页");
  const keys = [...(shown[0] ?? "").matchAll(/"img_key":"([^"]+)"/g)].map(([, key = ""]) => key);
  expect(keys.map((key) => scene.uploads.has(key))).toEqual([true, true]);
  const id = (await clerk.reportId()) ?? "";
  expect(await scene.store.transaction((on) => on.versions(id))).toEqual([]);
  // The card in hand stays what it was.
  await clerk.says("继续");
  expect(clerk.card.title).toBe(title);
  await scene.close();
});

test("more pages than a card holds come as several cards, in order", async () => {
  const { pagesScreens } = await import("../../../../../src/core/dialogue/capabilities/make/pages-screen.js");
  const pages = Array.from({ length: 23 }, (_, index) => `img_v3_${index}`);
  const screens = pagesScreens({ title: "表", unit: "单位", year: 2022, draft: false, pages, more: true });
  const keys = screens.map(({ blocks }) =>
    blocks.flatMap((block) => (block.block === "pictures" ? block.pictures : [])),
  );
  expect(keys.map(({ length }) => length)).toEqual([10, 10, 3]);
  expect(keys.flat().map(({ key }) => key)).toEqual(pages);
  expect(screens.map(({ subtitle }) => [subtitle?.data?.from, subtitle?.data?.to])).toEqual([
    [1, 10],
    [11, 20],
    [21, 23],
  ]);
  const told = screens.map(({ blocks }) =>
    blocks.some((block) => block.block === "text" && block.text.data?.more === true),
  );
  expect(told).toEqual([false, false, true]);
});

test("where nothing draws pages, there is no button for them, and who asks is told the way out", () => {
  const asking = { person: "ou_li", report: null };
  expect(refusedPress(asking, { do: "seePages" }, null)?.say).toBe("pages.none");
  expect(refusedPress({ ...asking, printsPages: true }, { do: "seePages" }, null)).toBeNull();
});
