import { expect, test } from "vitest";
import { Words } from "../src/core/words.js";

const words = new Words(
  new Map([
    ["a.count", "共{{coutn}}条"],
    ["a.some", "{{#rows}}{{name}}{{unit}}{{/rows}}{{^more}}。{{/more}}"],
  ]),
);

test("a sentence that prints what it is not given fails every test that renders it", () => {
  expect(() => words.render({ say: "a.count", data: { count: 3 } }, "plain")).toThrow(
    "a.count is rendered without {{coutn}}",
  );
  expect(() => words.render({ say: "a.some", data: { rows: [{ name: "甲" }] } }, "plain")).toThrow("{{unit}}");
});

test("what a section asks may be missing, and what stands around it is seen from inside", () => {
  expect(words.render({ say: "a.some", data: { rows: [{ name: "甲" }], unit: "家" } }, "plain")).toBe("甲家。");
});
