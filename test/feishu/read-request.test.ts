import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { createRequestReader, type ReadingOptions } from "../../src/feishu/read-request.js";
import { payload, vectors } from "./fixture.js";
import { ours, push, SECRETS, type Sent, seal, signed } from "./sealed.js";

function read(sent: Sent, secrets = SECRETS, options: ReadingOptions = { botOpenId: () => null }) {
  const request = { body: sent.body, header: (name: string) => sent.headers[name] };
  return createRequestReader(secrets, options)(request);
}

const EVENT = ours(payload("evt-p2p-entered"));
const CHALLENGE = { type: "url_verification", token: SECRETS.verificationToken, challenge: "abc" };

test("a sealed and signed event is read", () => {
  expect(read(push(EVENT))).toMatchObject({ incoming: { kind: "entered" } });
});

test("the signature covers the raw bytes, spaces and escapes included", () => {
  const body = `{ "encrypt" : "${seal(JSON.stringify(EVENT))}" ,"x":"\\u4e2d" }\n`;
  expect(read(signed(body))).toMatchObject({ incoming: { kind: "entered" } });
});

test("one changed byte, a wrong key and an empty signature are refused", () => {
  const sent = push(EVENT);
  expect(read({ ...sent, body: Buffer.from(`${sent.body} `) })).toEqual({ refused: "signature" });
  expect(read(signed(JSON.stringify({ encrypt: seal("{}") }), "another"))).toEqual({ refused: "signature" });
  expect(read({ ...sent, headers: { "x-lark-signature": "" } })).toEqual({ refused: "signature" });
});

test("an unsigned event is refused even when it was sealed with the right key", () => {
  expect(read({ ...push(EVENT), headers: {} })).toEqual({ refused: "unsigned" });
});

test("a plain body is refused, signed or not", () => {
  expect(read(signed(JSON.stringify(EVENT)))).toEqual({ refused: "not-encrypted" });
  expect(read({ body: Buffer.from(JSON.stringify(CHALLENGE)), headers: {} })).toEqual({ refused: "not-encrypted" });
});

test("a wrong verification token and a foreign app are refused", () => {
  expect(read(push({ ...EVENT, header: { ...EVENT.header, token: "other" } }))).toEqual({ refused: "token" });
  expect(read(push({ ...EVENT, header: { ...EVENT.header, token: undefined } }))).toEqual({ refused: "token" });
  expect(read(push({ ...EVENT, header: { ...EVENT.header, app_id: "cli_other" } }))).toEqual({ refused: "app" });
});

test("the address check is answered without a signature, but not without the token", () => {
  const sealed = (body: object) => ({ ...push(body), headers: {} });
  expect(read(sealed(CHALLENGE))).toEqual({ challenge: "abc" });
  expect(read(push(CHALLENGE))).toEqual({ challenge: "abc" });
  expect(read(sealed({ ...CHALLENGE, token: "other" }))).toEqual({ refused: "token" });
  expect(read(sealed({ ...CHALLENGE, token: undefined }))).toEqual({ refused: "token" });
});

const challengeShape = z.object({
  id: z.string(),
  body: z.unknown(),
  encrypt_key: z.string(),
  verification_token: z.string().optional(),
  expected: z.object({ challenge: z.string() }),
});

for (const one of vectors("url-verification.json", challengeShape)) {
  test(`the published address check ${one.id} is ${one.verification_token ? "answered" : "refused, having no token"}`, () => {
    const secrets = { ...SECRETS, encryptKey: one.encrypt_key, verificationToken: one.verification_token ?? "any" };
    const result = read({ body: Buffer.from(JSON.stringify(one.body)), headers: {} }, secrets);
    expect(result).toEqual(one.verification_token ? one.expected : { refused: "not-encrypted" });
  });
}

test("good ciphertext with something else than JSON inside is refused", () => {
  const encrypt = "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=";
  const sent = signed(JSON.stringify({ encrypt }), "test key");
  expect(read(sent, { ...SECRETS, encryptKey: "test key" })).toEqual({ refused: "undecryptable" });
});

test("truncated ciphertext, no JSON and nothing are refused", () => {
  expect(read(signed(JSON.stringify({ encrypt: seal("{}").slice(0, 20) })))).toEqual({ refused: "undecryptable" });
  expect(read(signed("no json"))).toEqual({ refused: "not-json" });
  expect(read(signed(""))).toEqual({ refused: "not-json" });
  expect(read(signed("null"))).toEqual({ refused: "not-encrypted" });
});

test("an old signature passes unless a window is set", () => {
  const sent = signed(JSON.stringify({ encrypt: seal(JSON.stringify(EVENT)) }), SECRETS.encryptKey, "1600000000");
  const now = () => 1_600_007 * 1_000_000;
  expect(read(sent)).toMatchObject({ incoming: {} });
  expect(read(sent, SECRETS, { botOpenId: () => null, freshFor: 3_600_000, now })).toEqual({ refused: "stale" });
});

test("an old-schema event with the right token and app is ignored, not refused", () => {
  const old = { uuid: "u", type: "event_callback", token: SECRETS.verificationToken, ts: "1.0" };
  expect(read(push({ ...old, event: { type: "p2p_chat_create", app_id: SECRETS.appId } }))).toEqual({
    ignored: "schema 1.0",
  });
  expect(read(push({ ...old, event: { type: "p2p_chat_create" } }))).toEqual({ refused: "app" });
});

test("whatever JSON is sealed inside, the answer is one of the four kinds", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const sent = signed(JSON.stringify({ encrypt: seal(text) }));
      expect(Object.keys(read(sent))).toHaveLength(1);
    }),
  );
});

test("whatever follows a right header, nothing is thrown", () => {
  const types = ["im.message.receive_v1", "card.action.trigger", "application.bot.menu_v6", "unknown"];
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.jsonValue(), (event_type, event) => {
      const body = { schema: "2.0", header: { ...EVENT.header, event_type }, event };
      expect(Object.keys(read(push(body)))).toHaveLength(1);
    }),
  );
});

test("an unsigned body is parsed only while it is as short as an address check", () => {
  const long = JSON.stringify({ encrypt: "x", padding: "[".repeat(1_000_000) });
  expect(read({ body: Buffer.from(long), headers: {} })).toEqual({ refused: "unsigned" });
  expect(read({ body: Buffer.from("[".repeat(1_000_000)), headers: { "x-lark-signature": "x" } })).toEqual({
    refused: "signature",
  });
});

test("a press that cannot be read says that it is one, so that the person is shown something", () => {
  const nobody = { operator: {}, action: { tag: "button" } };
  const sent = push({ ...EVENT, header: { ...EVENT.header, event_type: "card.action.trigger" }, event: nobody });
  expect(read(sent)).toEqual({ unreadablePress: expect.stringContaining("operator") });
});
