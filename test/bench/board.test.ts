import { expect, test } from "vitest";
import { boardGrowth } from "../../bench/measure/board.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";

test("a board of 3,000 open parts costs at most three times that of 6", async () => {
  const growth = await boardGrowth(createCatalog(loadTemplates("templates").forms), loadWords("templates"));
  process.stdout.write(`the board grows ${growth.toFixed(2)} times\n`);
  expect(growth).toBeLessThan(3);
}, 120_000);
