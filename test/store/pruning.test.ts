import { expect, test } from "vitest";
import { portion } from "../../src/store/portion.js";
import { onEveryDatabase } from "./dialects.js";

onEveryDatabase((dialect) => {
  test("more than one portion of old rows is forgotten at once, and no young one", async () => {
    const store = await dialect.open();
    const old = Array.from({ length: 2 * portion + 1 }, (_, index) => ({ key: `old-${index}`, reply: "{}", at: 10 }));
    const young = { key: "young", reply: "{}", at: 20 };
    await store.transaction((on) => on.save({ replies: [...old, young] }));
    await store.prune(15);
    const [first, last, kept] = await store.transaction(async (on) => [
      await on.reply("old-0"),
      await on.reply(`old-${2 * portion}`),
      await on.reply("young"),
    ]);
    expect([first, last, kept]).toEqual([null, null, "{}"]);
  });
});
