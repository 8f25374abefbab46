import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { decrypt } from "../../src/feishu/decrypt.js";
import { vectors } from "./fixture.js";
import { seal } from "./sealed.js";

const shape = z.object({ id: z.string(), encrypt_key: z.string(), encrypt: z.string(), plaintext: z.string() });

for (const one of vectors("decrypt.json", shape)) {
  test(`the published ciphertext ${one.id} opens to its plaintext`, () => {
    expect(decrypt(one.encrypt_key, one.encrypt)).toBe(one.plaintext);
  });

  test(`${one.id} does not open when cut short or with another key`, () => {
    expect(decrypt(one.encrypt_key, one.encrypt.slice(0, 30))).toBeNull();
    expect(decrypt("another key", one.encrypt)).not.toBe(one.plaintext);
  });
}

test("what was sealed opens again, Chinese and empty text included", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(decrypt("k", seal(text, "k"))).toBe(text);
    }),
  );
});

test("any text at all is answered, never thrown at", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(decrypt("k", text)).not.toBeUndefined();
    }),
  );
});
