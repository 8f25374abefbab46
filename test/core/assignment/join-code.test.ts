import { expect, test } from "vitest";
import { bareCode, joinCode } from "../../../src/core/assignment/join-code.js";

test.each([
  ["加入 7K3M", "7K3M"],
  ["加入7k3m。", "7K3M"],
  ["您好，我要加入：７Ｋ３Ｍ", "7K3M"],
  ["加入码 7K3M", "7K3M"],
  ["赵某某填“收入”：请他打开与我的对话，发 **加入 7K3M**（3月8日前有效）", "7K3M"],
  ["加入 7K3M，谢谢", "7K3M"],
  ["加入新内容说明", null],
  ["新加入2345万元", null],
  ["加入 7K3", null],
  ["加入 7K3MM", null],
  ["加入 7K10", null],
  [`加入 7K3M ${"说明".repeat(60)}`, null],
])("%s", (text, code) => {
  expect(joinCode(text, ["加入"])).toBe(code);
});

test.each([
  ["7K3M", "7K3M"],
  [" “7k3m” ", "7K3M"],
  ["7K3M 谢谢", null],
  ["2023", null],
])("nothing but a code: %s", (text, code) => {
  expect(bareCode(text)).toBe(code);
});
