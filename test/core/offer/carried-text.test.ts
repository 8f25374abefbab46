import { expect, it } from "vitest";
import { carriedText } from "../../../src/core/offer/carried-text.js";
import { loadWords } from "../../../src/forms/load-words.js";

const words = loadWords("templates").tables;

it.each([
  ["我馆成立于1956年，编制12人。", "我馆成立于1956年，编制＿＿人。"],
  ["始建于1956年3月15日，2021年扩建。", "始建于1956年3月15日，＿＿年扩建。"],
  ["1956年3月成立，设立3个科室。", "1956年3月成立，设立＿＿个科室。"],
  ["2021年服务1,200家，按〔2020〕10号执行。", "＿＿年服务＿＿家，按〔2020〕10号执行。"],
  ["二〇二一年度支出１２３．５万元，落实“十四五”规划。", "＿＿年度支出＿＿万元，落实“十四五”规划。"],
  ["甲某，电话：88123456，0731-88123456", "甲某，电话：88123456，0731-88123456"],
])("%s is carried over as %s", (text, carried) => {
  expect(carriedText(text, words)).toBe(carried);
});
