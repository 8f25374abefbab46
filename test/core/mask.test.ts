import fc from "fast-check";
import { expect, test } from "vitest";
import { chatText, maskPersonal } from "../../src/core/mask.js";

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
