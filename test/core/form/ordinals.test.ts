import { expect, it } from "vitest";
import { chinese, circled } from "../../../src/core/form/ordinals.js";

it.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [21, "二十一"],
  [99, "九十九"],
  [100, "100"],
  [0, "0"],
  [1.5, "1.5"],
])("%d is written %s", (number, expected) => {
  expect(chinese(number)).toBe(expected);
});

it.each([
  [1, "①"],
  [20, "⑳"],
  [21, "㉑"],
  [35, "㉟"],
  [36, "㊱"],
  [50, "㊿"],
  [51, "（51）"],
])("%d is circled %s", (number, expected) => {
  expect(circled(number)).toBe(expected);
});
