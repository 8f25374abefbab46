import { expect, test } from "vitest";
import { z } from "zod";
import { isFresh, isSigned, sameText } from "../../src/feishu/verify.js";
import { vectors } from "./fixture.js";

const shape = z.object({
  id: z.string(),
  timestamp: z.string(),
  nonce: z.string(),
  encrypt_key: z.string(),
  body: z.string(),
  signature: z.string(),
});

for (const one of vectors("signatures.json", shape)) {
  test(`the published signature ${one.id} is accepted, and refused when anything changes`, () => {
    const body = Buffer.from(one.body);
    expect(isSigned(one.encrypt_key, one, body)).toBe(true);
    expect(isSigned(`${one.encrypt_key} `, one, body)).toBe(false);
    expect(isSigned(one.encrypt_key, { ...one, nonce: "0" }, body)).toBe(false);
    expect(isSigned(one.encrypt_key, { ...one, timestamp: "0" }, body)).toBe(false);
    expect(isSigned(one.encrypt_key, { ...one, signature: one.signature.toUpperCase() }, body)).toBe(false);
    expect(isSigned(one.encrypt_key, { ...one, signature: "" }, body)).toBe(false);
    expect(isSigned(one.encrypt_key, one, Buffer.from(`${one.body} `))).toBe(false);
  });
}

test("a timestamp is fresh within the window either way, and never when it is no number", () => {
  const now = 1_700_000_000_000;
  expect(isFresh("1700000000", now, 1000)).toBe(true);
  expect(isFresh("1699999999", now, 1000)).toBe(true);
  expect(isFresh("1699999998", now, 1000)).toBe(false);
  expect(isFresh("1700000002", now, 1000)).toBe(false);
  expect(isFresh("timestamp", now, 1000)).toBe(false);
  expect(isFresh("", now, Number.MAX_SAFE_INTEGER)).toBe(false);
});

test("texts of different length are simply different", () => {
  expect(sameText("secret", "secret")).toBe(true);
  expect(sameText("secret", "secret2")).toBe(false);
  expect(sameText("secret", "")).toBe(false);
});
