import { expect, test } from "vitest";
import { bandsIn } from "../../../src/core/blank/grade-bands.js";

test("digits without end hold no grade, and those that follow them are found", () => {
  const bands = "90分以上为优，80-90分为良，60分以下为差";
  expect(bandsIn(`${"①".repeat(150_000)}。${bands}`)).toEqual(bandsIn(bands));
  expect(bandsIn(bands)).toHaveLength(3);
});
