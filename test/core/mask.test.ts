import fc from "fast-check";
import { expect, test } from "vitest";
import { chatText, maskPersonal, unmaskPersonal } from "../../src/core/mask.js";

const ordinary = "项目资金 97.76 万元，完成率 95%\n第二行";

test.each([
  ["a mobile number", "13812345678", "138****5678"],
  ["a mobile number in groups", "138 1234 5678", "138 **** 5678"],
  ["a mobile number with dashes", "138-1234-5678", "138-****-5678"],
  ["an address", "someone@example.com", "s***@example.com"],
  ["a control sign", "\u0007", ""],
  ["a carriage return", "\r", ""],
  ["a late control sign", "\u0085", ""],
  ["a mark that turns the direction", "\u202e", ""],
  ["a space without width", "\u200b", ""],
  ["a byte order mark", "\ufeff", ""],
  ["half a sign", "\ud83d", ""],
])("%s is found within other words", (_, found, shown) => {
  expect(chatText(`${ordinary}${found}，${ordinary}`)).toBe(`${ordinary}${shown}，${ordinary}`);
});

test("whole signs, line ends and tabs stay", () => {
  expect(chatText(`${ordinary}\t👨‍👩‍👧 𠮷`)).toBe(`${ordinary}\t👨‍👩‍👧 𠮷`);
});

const sign = fc.constantFrom(..."1358 -.@a九\n\t\r\u0007\u0085\u200b\u202e\ufeff\ud83d\udc4d", "1381234", "a@b.cn");

test("the quick look before overlooks nothing: what is left holds nothing more to be taken out", () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const shown = chatText(signs.join(""));
      expect(shown).not.toMatch(/\p{Cs}/u);
      expect(shown).not.toMatch(/[^\P{Cc}\n\t]|[\u200b\u202e\ufeff]/u);
      if (!signs.join("").includes("@")) expect(maskPersonal(shown)).toBe(shown);
    }),
  );
});

test("no figure of a report is taken for a number or an address", () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{0,9}$/);
  const long = fc.stringMatching(/^[2-9][0-9]{10,17}$/);
  const decimal = fc
    .tuple(fc.stringMatching(/^[1-9][0-9]{0,15}$/), fc.stringMatching(/^[0-9]{1,4}$/))
    .map((parts) => parts.join("."));
  const around = fc.constantFrom("", "万元", "≥", "%", "，", "共", "家 ");
  fc.assert(
    fc.property(fc.oneof(digits, long, decimal), around, around, (figure, before, after) => {
      const text = `${before}${figure}${after}`;
      expect(maskPersonal(text)).toBe(text);
    }),
    {
      examples: [
        ["817.31", "", "万元"],
        ["12345678901.5", "", ""],
        ["13812345678.5", "", "元"],
        ["1381234567", "", ""],
      ],
    },
  );
});

test.each([
  ["a whole figure that looks like a mobile number", "13812345678元", "138****5678元"],
  ["a number at the end of a sentence", "请联系13812345678.", "请联系138****5678."],
  ["an address in brackets", "(a.b@unit.gov.cn)", "(a**@unit.gov.cn)"],
])("%s is masked all the same", (_, text, shown) => {
  expect(maskPersonal(text)).toBe(shown);
});

test("what a card showed masked and a person left alone comes back as it was", () => {
  const mobile = fc.stringMatching(/^1[3-9][0-9]{9}$/);
  const address = fc.stringMatching(/^[a-z]{2,8}@[a-z]{2,8}\.cn$/);
  const words = fc.constantFrom("，", "电话 ", "\n", "某某：", " 97.76万元 ");
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.oneof(mobile, address)), { maxLength: 6 }), (parts) => {
      const text = `${parts.flat().join("")}。`;
      expect(unmaskPersonal(maskPersonal(text), text)).toBe(text);
    }),
  );
});
