import { expect, it } from "vitest";
import { sameValue } from "../../../src/core/value/same-value.js";

it.each([
  ["100%", "100.00%"],
  ["95.00%", "0.95"],
  ["1,200", "1200"],
  ["1200家", "1,200 家"],
  ["2024年1月", "2024-01"],
  ["2024年1月5日", "2024-01-05"],
  ["≥90%", "≥90.0%"],
  ["12.50万元", "12.5万元"],
  ["１２家", "12家"],
])("%s and %s are the same", (one, other) => {
  expect(sameValue("cell", one, other)).toBe(true);
  expect(sameValue("cell", other, one)).toBe(true);
});

it.each([
  ["100%", "99.99%"],
  ["1", "100%"],
  ["≥90%", "90%"],
  ["12家", "12人"],
  ["12万元", "12元"],
  ["约12家", "12家"],
  ["2024年1月", "2024年"],
  ["第1期完成3项", "第2期完成3项"],
])("%s and %s are not", (one, other) => {
  expect(sameValue("cell", one, other)).toBe(false);
});

it("compares kept numbers as numbers, and texts by their signs", () => {
  expect(sameValue("money", "12.50", "12.5")).toBe(true);
  expect(sameValue("choice", "数量指标", "质量指标")).toBe(false);
  expect(sameValue("text", "甲 桥（一期）", "甲桥(一期)")).toBe(true);
});
