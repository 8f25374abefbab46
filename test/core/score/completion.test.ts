import { expect, test } from "vitest";
import { completionOf } from "../../../src/core/score/completion.js";
import type { Indicator } from "../../../src/core/score/indicator.js";
import { loadScoringWords } from "../../../src/forms/load-schemes.js";

const words = loadScoringWords("templates").directions;
const none = { level1: null, level2: null, weight: null, op: null, tier: null, handReason: null, reason: null };

function completion(target: string | null, actual: string | null, name = "任务量", cost = false): string | null {
  const indicator: Indicator = { ...none, path: "indicators.1", name, target, actual };
  return completionOf(indicator, cost, words);
}

test("amounts are completed by their share, in one base", () => {
  expect(completion("23万㎡", "22.99万㎡")).toBe("99.96%");
  expect(completion("≥500家", "523家")).toBe("104.6%");
  expect(completion("2万㎡", "5000㎡")).toBe("25%");
});

test("what was missed is never 100%", () => {
  expect(completion("100000人", "99999人")).toBe("99.999%");
});

test("nobody speaks of a share of rates, dates, words, limits, nothing or what is not known", () => {
  expect(completion("≥90%", "95%")).toBe(null);
  expect(completion("2022年", "2022年")).toBe(null);
  expect(completion("健全", "健全")).toBe(null);
  expect(completion("≤20万元", "18万元")).toBe(null);
  expect(completion("20万元", "18万元", "工作经费")).toBe(null);
  expect(completion("20万元", "18万元", "工程款", true)).toBe(null);
  expect(completion("0起", "2起")).toBe(null);
  expect(completion("5期", null)).toBe(null);
  expect(completion("5期", "3万元")).toBe(null);
});
