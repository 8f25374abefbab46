import { describe, expect, test } from "vitest";
import { readGold, type Scores, scoresOf, toldOf } from "./gold.js";

const forms = ["b01", "b02", "b03", "b04", "b05", "b06", "b07"];
const scores = new Map<string, Scores>();
for (const form of forms)
  scores.set(
    form,
    scoresOf(readGold(`test/fixtures/blanks/${form}.expect.yaml`), toldOf(`test/fixtures/blanks/${form}.docx`)),
  );

describe.each(["fields", "computed", "lists", "columns"] as const)("%s of seven blank forms", (what) => {
  test("are found where they stand and as what they are", () => {
    const all = [...scores.values()].map((one) => one[what]);
    const found = all.reduce((sum, one) => sum + one.found, 0);
    const wanted = all.reduce((sum, one) => sum + one.wanted, 0);
    if (process.env.SHOW)
      console.log(
        what,
        found,
        wanted,
        [...scores].flatMap(([form, one]) => one[what].misses.map((miss) => `${form} ${miss}`)),
      );
    expect(found / wanted).toBeGreaterThanOrEqual(0.9);
  });
});

test("little is asked that should not be", () => {
  const wrong = [...scores].flatMap(([form, one]) => one.wrong.map((text) => `${form} ${text}`));
  const asked = [...scores.values()].reduce((sum, one) => sum + one.asked, 0);
  if (process.env.SHOW) console.log(asked, wrong);
  expect(wrong.length / asked, wrong.join("\n")).toBeLessThanOrEqual(0.03);
});
