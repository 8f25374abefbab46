import { expect, test } from "vitest";
import { foldText } from "../../../../src/core/reading/facts/fold-text.js";

test.each([
  ["1 2", "1 2", [0, 1, 2]],
  [" 1　　２ 人 ", "1 2人", [1, 2, 4, 6]],
  ["一 1\n 2", "一1\n2", [0, 2, 3, 5]],
])("%j is read as %j, and its places are known", (source, text, places) => {
  const folded = foldText(source);
  expect(folded.text).toBe(text);
  expect(places.map((_, pos) => folded.at(pos))).toEqual(places);
});

/** With time in the square of its length it takes minutes. */
test("very many numbers with spaces between them are folded like any other text", () => {
  const many = 400_000;
  expect(foldText("1 ".repeat(many)).text).toHaveLength(2 * many - 1);
});
