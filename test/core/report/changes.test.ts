import { describe, expect, it } from "vitest";
import { changesBetween } from "../../../src/core/report/changes.js";

const cell = (label: string, text: string) => ({ label, text });

describe("what changed between two versions", () => {
  it("is nothing when they print the same", () => {
    const cells = { a: cell("甲", "1"), b: cell("乙", "") };
    expect(changesBetween(cells, { ...cells })).toEqual([]);
  });

  it("names what was changed, what came and what went", () => {
    const before = { a: cell("甲", "1"), b: cell("乙", "2"), c: cell("丙", "3") };
    const now = { a: cell("甲", "1"), b: cell("乙", "5"), d: cell("丁", "4") };
    expect(changesBetween(before, now)).toEqual([
      { label: "乙", from: "2", to: "5" },
      { label: "丁", from: "", to: "4" },
      { label: "丙", from: "3", to: "" },
    ]);
  });

  it("calls a figure by its newest name", () => {
    expect(changesBetween({ a: cell("旧名", "1") }, { a: cell("新名", "2") })).toEqual([
      { label: "新名", from: "1", to: "2" },
    ]);
  });

  it("is told by the beginning of long texts, a surrogate pair never cut in two", () => {
    const [change] = changesBetween({}, { a: cell("目标", `${"字".repeat(39)}𠮷𠮷`) });
    expect(change?.to).toBe(`${"字".repeat(39)}𠮷…`);
  });
});
