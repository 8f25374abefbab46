import { afterEach, beforeEach, expect, test } from "vitest";
import { DeliveryError } from "../../src/app/ports/messenger.js";
import { createMessenger, type FeishuMessenger } from "../../src/feishu/client.js";
import { createLogger } from "../../src/log.js";
import { lines } from "../lines.js";
import { type Answer, cut, dribble, hang, json, type Platform, platform, refusal } from "./platform.js";
// Loaded before a test begins: the messenger itself loads it with its first call.
import "../../src/feishu/sdk-messenger.js";

const SECRET = "invented-app-secret";
const TO = { type: "open_id", id: "ou_x" } as const;
const CARD = '{"schema":"2.0","私房":"话"}';
const MESSAGES = "/im/v1/messages";
const TOKEN = "tenant_access_token";

let feishu: Platform;
let messenger: FeishuMessenger;
/** Gives up early, for tests in which the platform never answers. */
let hasty: FeishuMessenger;
let out: ReturnType<typeof lines>;

beforeEach(async () => {
  feishu = await platform();
  out = lines();
  const app = { appId: "cli_00000000000000aa", appSecret: SECRET, domain: feishu.domain };
  messenger = createMessenger(app, createLogger("debug", out));
  hasty = createMessenger(app, createLogger("debug", out), 150);
});

afterEach(() => feishu.close());

const send = () => messenger.send(TO, "interactive", CARD, "uuid-1");

async function failure(work: Promise<unknown>): Promise<DeliveryError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`no DeliveryError: ${String(error)}`);
  return error;
}

test("a message goes out with its uuid and gives the message id", async () => {
  expect(await send()).toBe("om_1");
  const sent = feishu.seen.at(-1);
  expect(sent?.what).toBe("POST /open-apis/im/v1/messages?receive_id_type=open_id");
  expect(sent?.json).toEqual({ receive_id: "ou_x", msg_type: "interactive", content: CARD, uuid: "uuid-1" });
  expect(sent?.headers.authorization).toBe("Bearer t-invented-1");
});

test("what is answered in a thread is a reply in it; where that message is gone, a message to its chat", async () => {
  const topic = { type: "chat_id", id: "oc_topics", inThreadOf: "om_topic" } as const;
  expect(await messenger.send(topic, "interactive", CARD, "uuid-1")).toBe("om_1");
  const replied = feishu.seen.at(-1);
  expect(replied?.what).toBe("POST /open-apis/im/v1/messages/om_topic/reply");
  expect(replied?.json).toEqual({ msg_type: "interactive", content: CARD, uuid: "uuid-1", reply_in_thread: true });
  feishu.answers("/reply", refusal(230011));
  expect(await messenger.send(topic, "interactive", CARD, "uuid-2")).toBe("om_1");
  const sent = feishu.seen.at(-1);
  expect(sent?.what).toBe("POST /open-apis/im/v1/messages?receive_id_type=chat_id");
  expect(sent?.json).toMatchObject({ receive_id: "oc_topics", uuid: "uuid-2" });
});

test("calls that start together share one token request, and later ones the token", async () => {
  await Promise.all([send(), send(), send()]);
  await send();
  expect(feishu.count(TOKEN)).toBe(1);
});

test("two apps of one process do not share a token", async () => {
  const other = createMessenger(
    { appId: "cli_00000000000000aa", appSecret: SECRET, domain: feishu.domain },
    createLogger("silent"),
  );
  await send();
  await other.send(TO, "text", "{}", "uuid-2");
  expect(feishu.count(TOKEN)).toBe(2);
});

test("a token that is about to end is renewed", async () => {
  feishu.answers(TOKEN, json(200, { code: 0, tenant_access_token: "t-short", expire: 100 }));
  await send();
  await send();
  expect(feishu.count(TOKEN)).toBe(2);
});

test("a refused token is dropped and the call made once more", async () => {
  feishu.answers(MESSAGES, refusal(99991663));
  expect(await send()).toBe("om_1");
  expect(feishu.seen.at(-1)?.headers.authorization).toBe("Bearer t-invented-2");
});

test("a new token that is refused as well is a matter for later, not for ever", async () => {
  feishu.answers(MESSAGES, refusal(99991663), refusal(99991663));
  expect(await failure(send())).toMatchObject({ type: "retry", code: "99991663" });
  expect(feishu.count(MESSAGES)).toBe(2);
});

test("wrong credentials are the administrator's matter", async () => {
  feishu.answers(TOKEN, json(200, { code: 10014, msg: `app secret ${SECRET} invalid` }));
  expect(await failure(send())).toMatchObject({ type: "configuration", code: "10014" });
  feishu.answers(TOKEN, refusal(99991543));
  expect(await failure(send())).toMatchObject({ type: "configuration", code: "99991543" });
});

test.each<[string, Answer, string, string]>([
  ["a refusal with HTTP 400", refusal(230013), "unreachable", "230013"],
  ["a refusal dressed as HTTP 200", refusal(230013, "x", 200), "unreachable", "230013"],
  ["a phone number in the text", refusal(230028), "fault", "230028"],
  ["a missing scope", refusal(99991672), "configuration", "99991672"],
  [
    "a card",
    refusal(230099, "Failed to create card content, ext=ErrCode: 200621; ErrMsg: 私房话"),
    "fault",
    "230099/200621",
  ],
  ["a card without an inner code", refusal(230099, ""), "fault", "230099"],
  ["an unknown code", refusal(424242), "fault", "424242"],
  ["a server error with JSON", refusal(424242, "x", 503), "retry", "424242"],
  ["a server error with a page", (response) => void response.writeHead(502).end("<html>"), "retry", "http-502"],
  [
    "a page instead of JSON",
    (response) => void response.writeHead(200).end("<html>sign in</html>"),
    "retry",
    "malformed",
  ],
  ["an answer without the message id", json(200, { code: 0, data: null }), "retry", "malformed"],
  [
    "a redirect",
    (response) => void response.writeHead(302, { location: "http://127.0.0.1:9/" }).end(),
    "configuration",
    "http-302",
  ],
  ["a connection cut", cut, "retry", "network"],
])("%s is classified", async (_, answer, type, code) => {
  feishu.answers(MESSAGES, answer);
  const error = await failure(send());
  expect([error.type, error.code]).toEqual([type, code]);
  expect(error.message).not.toContain("私房");
});

test.each([
  ["silence", hang],
  ["a dribble", dribble],
])("%s is given up as a timeout", async (_, answer) => {
  feishu.answers(MESSAGES, answer);
  expect(await failure(hasty.send(TO, "text", "{}", "uuid-1"))).toMatchObject({ type: "retry", code: "timeout" });
});

test("a rate limit tells how long to wait", async () => {
  const limited = { code: 99991400, msg: "request trigger frequency limit" };
  feishu.answers(
    MESSAGES,
    json(429, limited, { "x-ogw-ratelimit-reset": "7" }),
    json(400, limited),
    json(429, {}, { "x-ogw-ratelimit-reset": "soon" }),
  );
  expect(await failure(send())).toMatchObject({ type: "retry", code: "99991400", retryAfter: 7000 });
  expect(await failure(send())).toMatchObject({ type: "retry", code: "99991400", retryAfter: null });
  expect(await failure(send())).toMatchObject({ type: "retry", code: "http-429", retryAfter: null });
});

test("nobody listening is a network failure", async () => {
  await feishu.close();
  expect(await failure(send())).toMatchObject({ type: "retry", code: "network" });
});

test("a Word file is uploaded as doc under its Chinese name, byte for byte", async () => {
  const bytes = Buffer.from([0x50, 0x4b, 0, 255, 13, 10]);
  expect(await messenger.upload("2022年度报告.docx", bytes)).toBe("file_1");
  const sent = feishu.seen.at(-1);
  expect(sent?.headers["content-type"]).toContain("multipart/form-data");
  const form = await new Response(new Uint8Array(sent?.body ?? []), {
    headers: { "content-type": sent?.headers["content-type"] ?? "" },
  }).formData();
  expect([form.get("file_type"), form.get("file_name")]).toEqual(["doc", "2022年度报告.docx"]);
  expect(sent?.body.includes(bytes)).toBe(true);
});

test("a picture is uploaded for messages, byte for byte, and its key comes back", async () => {
  feishu.answers("/im/v1/images", json(200, { code: 0, data: { image_key: "img_v3_1" } }), refusal(234006));
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);
  expect(await messenger.uploadImage(bytes)).toBe("img_v3_1");
  const sent = feishu.seen.at(-1);
  const form = await new Response(new Uint8Array(sent?.body ?? []), {
    headers: { "content-type": sent?.headers["content-type"] ?? "" },
  }).formData();
  expect(form.get("image_type")).toBe("message");
  expect(sent?.body.includes(bytes)).toBe(true);
  expect(await failure(messenger.uploadImage(bytes))).toMatchObject({ type: "fault", code: "234006" });
});

test("an upload's refusal keeps its code, and an empty success is no success", async () => {
  feishu.answers("/im/v1/files", refusal(234010, "empty", 200), refusal(232096), json(200, { code: 0, data: null }));
  expect(await failure(messenger.upload("a.docx", Buffer.from("x")))).toMatchObject({ type: "fault", code: "234010" });
  expect(await failure(messenger.upload("a.docx", Buffer.from("x")))).toMatchObject({ type: "retry", code: "232096" });
  expect(await failure(messenger.upload("a.docx", Buffer.from("x")))).toMatchObject({
    type: "retry",
    code: "malformed",
  });
});

test("a name is read, and its absence for whatever right is missing is no error", async () => {
  expect(await messenger.nameOf("ou_x")).toBe("测试甲");
  feishu.answers(
    "/contact/",
    json(200, { code: 0, data: { user: { open_id: "ou_x" } } }),
    refusal(41050),
    refusal(99991672),
  );
  expect(await messenger.nameOf("ou_x")).toBeNull();
  expect(await messenger.nameOf("ou_x")).toBeNull();
  expect(await messenger.nameOf("ou_x")).toBeNull();
  feishu.answers("/contact/", refusal(5000));
  expect(await failure(messenger.nameOf("ou_x"))).toMatchObject({ type: "retry" });
});

test("ids that could change a path are refused before anything is sent", async () => {
  for (const id of ["ou_1/../x", "ou_1?x", "", "ou 1"]) {
    expect(await failure(messenger.nameOf(id))).toMatchObject({ type: "fault", code: "id" });
    expect(await failure(messenger.send({ type: "open_id", id }, "text", "{}", "u"))).toMatchObject({
      type: "fault",
      code: "id",
    });
  }
  expect(await failure(messenger.send(TO, "text", "{}", "u".repeat(51)))).toMatchObject({ code: "id" });
  expect(feishu.seen).toEqual([]);
});

test("the bot's own id is asked once, and again after a failure", async () => {
  feishu.answers("/bot/v3/info", refusal(5000));
  await failure(messenger.botOpenId());
  expect(await Promise.all([messenger.botOpenId(), messenger.botOpenId()])).toEqual(["ou_bot", "ou_bot"]);
  expect(await messenger.botOpenId()).toBe("ou_bot");
  expect(feishu.count("/bot/v3/info")).toBe(2);
});

test("no failure writes a secret, a token or the payload, into the log or the error", async () => {
  const failures: Answer[] = [
    refusal(230099, `ErrorValue: 私房 ${SECRET}`),
    cut,
    refusal(99991663),
    refusal(99991663),
    json(429, {}),
    refusal(5000, SECRET),
  ];
  const errors: string[] = [];
  for (const answer of failures) {
    feishu.answers(MESSAGES, answer);
    feishu.answers("/im/v1/files", answer);
    for (const work of [send(), messenger.upload("私房.docx", Buffer.from("私房"))]) {
      const error = await work.catch((reason: unknown) => reason);
      if (error instanceof Error) errors.push(JSON.stringify([error.message, { ...error }, error.stack]));
    }
  }
  const fresh = createMessenger(
    { appId: "cli_1", appSecret: SECRET, domain: feishu.domain },
    createLogger("debug", out),
    150,
  );
  for (const answer of [cut, hang, refusal(10003, SECRET), json(200, { secret: SECRET })]) {
    feishu.answers(TOKEN, answer);
    errors.push(JSON.stringify({ ...(await failure(fresh.botOpenId())) }));
  }
  expect(errors.length).toBeGreaterThan(10);
  const written = out.text() + errors.join("\n");
  for (const hidden of [SECRET, "t-invented", "私房"]) expect(written).not.toContain(hidden);
});
