import { expect, test } from "vitest";
import { boardGrowth, morning } from "../../bench/measure/board.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";

test("a board of 3,000 open parts costs at most three times that of 6", async () => {
  const growth = await boardGrowth(createCatalog(loadTemplates("templates").forms), loadWords("templates"));
  process.stdout.write(`the board grows ${growth.toFixed(2)} times\n`);
  expect(growth).toBeLessThan(3);
}, 120_000);

test("a morning's reminders for 60 people with 3,000 open parts hold up no answer", async () => {
  const took = await morning(createCatalog(loadTemplates("templates").forms), loadWords("templates"));
  process.stdout.write(`${JSON.stringify(took)}\n`);
  expect(took.reminded).toBe(60);
  // A person is reminded in a transaction of its own: an answer waits for one of them at most, not for the morning.
  expect(took.beside).toBeLessThan(took.before + 1000);
}, 120_000);
