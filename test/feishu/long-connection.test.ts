import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { Incoming } from "../../src/core/dialogue/turn/event.js";
import { createLongConnection, type LongConnection } from "../../src/feishu/long-connection.js";
import { createLogger } from "../../src/log.js";
import { lines } from "../lines.js";
import { payload, vectors } from "./fixture.js";
import { encodeFrame, socketPlatform } from "./socket-platform.js";

const SECRET = "invented-app-secret";

let feishu: Awaited<ReturnType<typeof socketPlatform>>;
let connection: LongConnection;
let out: ReturnType<typeof lines>;
let got: Incoming[];
let failing: boolean;

beforeEach(async () => {
  feishu = await socketPlatform();
  out = lines();
  got = [];
  failing = false;
  connection = createLongConnection({
    app: { appId: "cli_00000000000000aa", appSecret: SECRET, domain: feishu.domain },
    log: createLogger("debug", out),
    botOpenId: () => "ou_84aad35d084aa403a838cf73ee18467",
    async receive(incoming) {
      if (failing) throw new Error("database is locked");
      got.push(incoming);
      return incoming.kind === "action" ? '{"toast":{"type":"info","content":"好"}}' : "{}";
    },
    words: { failed: "出错了" },
    restartAfter: 20,
  });
});

afterEach(async () => {
  connection.close();
  await feishu.close();
});

async function connected(): Promise<void> {
  await connection.start();
  await expect.poll(() => connection.state()).toBe("connected");
}

const shape = z.object({
  id: z.string(),
  hex: z.string(),
  fields: z.looseObject({ headers: z.array(z.tuple([z.string(), z.string()])), payload: z.string().optional() }),
});

for (const { id, hex, fields } of vectors("ws-frames.json", shape)) {
  test(`the test's own frames are the platform's: ${id}`, () => {
    const headers = fields.headers.map(([key, value]) => ({ key, value }));
    const bytes = fields.payload === undefined ? {} : { payload: Buffer.from(fields.payload) };
    expect(encodeFrame({ ...fields, headers, ...bytes }).toString("hex")).toBe(hex);
  });
}

test("events arrive as through the webhook and are acknowledged", async () => {
  await connected();
  feishu.push("m1", payload("evt-im-message-receive"));
  await expect.poll(() => feishu.acks).toEqual([{ id: "m1", code: 200, data: {} }]);
  expect(got).toMatchObject([
    { kind: "message", text: "hello", addressed: true, from: "ou_84aad35d084aa403a838cf73ee18467" },
  ]);
});

test("a press is answered with the handler's JSON", async () => {
  await connected();
  feishu.push("m1", payload("cb-card-action-trigger"));
  await expect
    .poll(() => feishu.acks)
    .toEqual([{ id: "m1", code: 200, data: { toast: { type: "info", content: "好" } } }]);
});

test("a press that nobody made is answered with a sentence", async () => {
  await connected();
  const body = payload("cb-card-action-trigger");
  delete body.event.operator.open_id;
  feishu.push("m1", body);
  await expect
    .poll(() => feishu.acks)
    .toEqual([{ id: "m1", code: 200, data: { toast: { type: "error", content: "出错了" } } }]);
  expect(got).toEqual([]);
});

test("a failing event asks to be delivered again, a failing press shows a sentence", async () => {
  await connected();
  failing = true;
  feishu.push("m1", payload("evt-bot-menu"));
  feishu.push("m2", payload("cb-card-action-trigger"));
  const toast = { type: "error", content: "出错了" };
  await expect.poll(() => feishu.acks.length).toBe(2);
  expect(feishu.acks).toContainEqual({ id: "m1", code: 500, data: undefined });
  expect(feishu.acks).toContainEqual({ id: "m2", code: 200, data: { toast } });
});

test("a dropped connection is opened again", async () => {
  await connected();
  feishu.drop();
  await expect.poll(() => feishu.asked.length, { timeout: 5000 }).toBe(2);
  await expect.poll(() => connection.state(), { timeout: 5000 }).toBe("connected");
});

test("a refusal for good is seen as failed and tried again later", async () => {
  feishu.refuseWith({ code: 514, msg: "auth failed" });
  await connection.start();
  await expect.poll(() => feishu.asked.length, { timeout: 5000 }).toBeGreaterThan(1);
  expect(out.text()).toContain("given up for now");
  feishu.refuseWith(null);
  await expect.poll(() => connection.state(), { timeout: 5000 }).toBe("connected");
});

test("closed is closed: no timer opens the connection again", async () => {
  await connected();
  connection.close();
  feishu.drop();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(feishu.asked.length).toBe(1);
  expect(connection.state()).not.toBe("connected");
});

test("neither the secret, nor the address's ticket, nor what people wrote reaches the log", async () => {
  await connected();
  failing = true;
  const body = payload("evt-im-message-receive");
  body.event.message.content = JSON.stringify({ text: "私房话" });
  feishu.push("m1", body);
  await expect.poll(() => feishu.acks.length).toBe(1);
  feishu.drop();
  await feishu.close();
  await expect.poll(() => out.text()).toContain("connecting again");
  for (const hidden of [SECRET, "d-hidden", "私房话"]) expect(out.text()).not.toContain(hidden);
});
