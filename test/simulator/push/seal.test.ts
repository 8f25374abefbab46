import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { encrypt, signature } from "../../../src/simulator/push/seal.js";
import { decrypt } from "../bot.js";

interface SignatureVector {
  id: string;
  timestamp: string;
  nonce: string;
  encrypt_key: string;
  body: string;
  signature: string;
}

const signatures: SignatureVector[] = JSON.parse(readFileSync("test/fixtures/feishu/signatures.json", "utf8"));

test.each(signatures)("the published signature $id is what we sign", (vector) => {
  expect(signature(vector.timestamp, vector.nonce, vector.encrypt_key, vector.body)).toBe(vector.signature);
});

test("what is encrypted, an independent reading of the published rules decrypts", () => {
  // The same reading first proves itself on a published vector.
  expect(decrypt("test key", "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=")).toBe("hello world");
  const plain = JSON.stringify({ 字: "绩效".repeat(100) });
  expect(decrypt("any key", encrypt("any key", plain))).toBe(plain);
  expect(encrypt("any key", plain)).not.toBe(encrypt("any key", plain));
});
