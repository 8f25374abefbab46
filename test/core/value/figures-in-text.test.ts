import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanCell } from "../../../src/core/value/clean.js";
import { hasCountedDigit, mayHoldQuantity } from "../../../src/core/value/figures-in-text.js";
import { readCell } from "../../../src/core/value/read-cell.js";
import { piecesOf } from "../../../src/core/value/scan/pieces.js";

/** What names are made of: ordinals, numerals in words, units, signs that join and open. */
const parts = [..."第前约近超每达12０９一十百万两半点之次性批期名家户%率数人（）()、.,:-~至≥ 年月日季度"].concat(
  "不低于",
  "第3批",
  "第12期",
  "½",
  "万元",
  "百分之",
  "完成",
);
const names = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((some) => some.join(""));

test("a name of which it is said that it holds no quantity is read without one", () => {
  fc.assert(
    fc.property(names, (name) => {
      const quantities = piecesOf(cleanCell(name)).filter((piece) => piece.type === "quantity");
      if (!mayHoldQuantity(name)) {
        expect(quantities).toEqual([]);
        expect(readCell(name).kind).not.toBe("text");
      }
      const written = quantities.filter(({ start }) => !/[第]$/.test(cleanCell(name).slice(0, start)));
      if (!hasCountedDigit(name))
        expect(written.filter(({ start, end }) => /\d/.test(cleanCell(name).slice(start, end)))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test("the number of an ordinal is none, and every other is one", () => {
  expect(hasCountedDigit("完成第12期培训")).toBe(false);
  expect(hasCountedDigit("培训12期")).toBe(true);
  expect(mayHoldQuantity("第3批一百户")).toBe(true);
  expect(mayHoldQuantity("第3批补助发放率")).toBe(false);
});
