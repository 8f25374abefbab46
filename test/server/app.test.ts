import { connect } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Incoming } from "../../src/core/dialogue/turn/event.js";
import { createRequestReader } from "../../src/feishu/read-request.js";
import { createLogger } from "../../src/log.js";
import { createApp, type ServerParts } from "../../src/server/app.js";
import { listen } from "../../src/server/listen.js";
import { createMetrics } from "../../src/server/metrics.js";
import { payload } from "../feishu/fixture.js";
import { ours, push, SECRETS, type Sent, seal, signed } from "../feishu/sealed.js";
import { lines } from "../lines.js";
import { idle } from "./idle.js";

function build(changes: Partial<ServerParts> = {}) {
  const got: Incoming[] = [];
  const out = lines();
  const metrics = createMetrics();
  const app = createApp({
    read: createRequestReader(SECRETS, { botOpenId: () => null }),
    receive: async (incoming) => {
      got.push(incoming);
      return '{"toast":{"type":"info","content":"好"}}';
    },
    health: async () => ({ ok: true, store: "ok", deadRows: 0, failedJobs: 0, connection: null, ...idle }),
    metrics,
    log: createLogger("debug", out),
    words: { failed: "出错了" },
    ...changes,
  });
  const post = (sent: Sent, path = "/webhook/event") =>
    app.request(path, { method: "POST", headers: sent.headers, body: new Uint8Array(sent.body) });
  return { app, post, got, metrics, out };
}

const PRESS = ours(payload("cb-card-action-trigger"));
const EVENT = ours(payload("evt-im-message-receive"));
const failing: Partial<ServerParts> = { receive: () => Promise.reject(new Error("database is locked")) };

test("a press is answered with the handler's JSON, whichever address it came to", async () => {
  const { post, got } = build();
  for (const path of ["/webhook/event", "/webhook/card", "/webhook/event/", "/webhook/card/"]) {
    const answer = await post(push(PRESS), path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(await answer.json()).toEqual({ toast: { type: "info", content: "好" } });
  }
  expect(got.map((one) => one.kind)).toEqual(Array(4).fill("action"));
});

test("the address check is answered with the challenge alone", async () => {
  const { post, got } = build();
  const body = { type: "url_verification", challenge: "abc", token: SECRETS.verificationToken };
  expect(await (await post({ ...push(body), headers: {} })).json()).toEqual({ challenge: "abc" });
  expect(got).toEqual([]);
});

test("every refusal looks the same from outside, is counted by reason inside, and is logged with what to do", async () => {
  const { post, got, metrics, out } = build();
  const event = push(EVENT);
  const refused: Sent[] = [
    { ...event, headers: {} },
    { ...event, headers: { ...event.headers, "x-lark-signature": "0" } },
    signed("no json"),
    signed(JSON.stringify(EVENT)),
    signed(JSON.stringify({ encrypt: "AAAA" })),
    signed(JSON.stringify({ encrypt: seal("hello world") })),
    push({ ...EVENT, header: { ...EVENT.header, token: "x" } }),
    push({ ...EVENT, header: { ...EVENT.header, app_id: "x" } }),
  ];
  for (const sent of refused) {
    const answer = await post(sent);
    expect([answer.status, await answer.text()]).toEqual([401, "{}"]);
  }
  expect(got).toEqual([]);
  const logged = out.text().trim().split("\n");
  expect(logged).toHaveLength(refused.length);
  for (const line of logged) expect(line).toMatch(/"reason":"[a-z-]+","advice":"[^"]*请/);
  expect(metrics.text()).toContain('jiping_refused_total{reason="signature"} 1\n');
  expect(metrics.text()).toContain('jiping_refused_total{reason="undecryptable"} 2\n');
});

test("unknown events are answered quickly with success and not handled", async () => {
  const { post, got, metrics } = build();
  const answer = await post(push(ours(payload("evt-bot-deleted"))));
  expect([answer.status, await answer.text()]).toEqual([200, "{}"]);
  expect(got).toEqual([]);
  expect(metrics.text()).toContain("jiping_ignored_total 1\n");
});

test("a failing event asks to be delivered again", async () => {
  const { post, out } = build(failing);
  expect((await post(push(EVENT))).status).toBe(500);
  expect(out.text()).toContain("database is locked");
});

test("a failing press shows the person a sentence, since it is never delivered again", async () => {
  const { post } = build(failing);
  const answer = await post(push(PRESS));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ toast: { type: "error", content: "出错了" } });
});

test("a press by nobody is shown a sentence and logged, and is not handled", async () => {
  const { post, got, out } = build();
  const answer = await post(push({ ...PRESS, event: { ...PRESS.event, operator: { union_id: "on_a" } } }));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ toast: { content: expect.any(String) } });
  expect(out.text()).toContain("operator.open_id");
  expect(got).toEqual([]);
});

test("more than a megabyte is refused, also when content-length tells less", async () => {
  const { app, post } = build();
  const body = Buffer.alloc(1024 * 1024 + 1, "a");
  expect((await post(signed(body))).status).toBe(413);
  expect((await post({ body, headers: { "content-length": "10" } })).status).toBe(413);
  expect((await post({ body: Buffer.from("x"), headers: { "content-length": "99999999" } })).status).toBe(413);
  const stream = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65536)) });
  const init = { method: "POST", body: stream, duplex: "half" };
  expect((await app.request(new Request("http://x/webhook/event", init))).status).toBe(413);
});

test("over a connection, too, a body without a length is refused while it arrives, and the next request is answered", async () => {
  const listening = await listen(build().app, { host: "127.0.0.1", port: 0 });
  const stream = new ReadableStream({
    start(controller) {
      for (let part = 0; part < 40; part += 1) controller.enqueue(new Uint8Array(65536));
      controller.close();
    },
  });
  const init = { method: "POST", body: stream, duplex: "half" };
  expect((await fetch(new Request(`${listening.url}/webhook/event`, init))).status).toBe(413);
  const small = { method: "POST", body: Buffer.from("x") };
  expect((await fetch(`${listening.url}/webhook/event`, small)).status).toBe(401);
  await listening.close(0);
});

test("an upload that breaks off is nobody's error", async () => {
  const { app, out } = build();
  const listening = await listen(app, { host: "127.0.0.1", port: 0 });
  const socket = connect(listening.port, "127.0.0.1");
  socket.write("POST /webhook/event HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf", () => socket.destroy());
  await expect.poll(() => out.text()).toMatch(/"reason":"aborted","advice":"/);
  expect(out.text()).not.toContain('"level":50');
  expect((await fetch(`${listening.url}/health`)).status).toBe(200);
  await listening.close(0);
});

test("a body of exactly a megabyte is read", async () => {
  expect((await build().post(signed(Buffer.alloc(1024 * 1024, "a")))).status).toBe(401);
});

test("health tells a supervisor by its status", async () => {
  expect((await build().app.request("/health")).status).toBe(200);
  const down = build({
    health: async () => ({ ok: false, store: "down", deadRows: null, failedJobs: null, connection: "failed", ...idle }),
  });
  const answer = await down.app.request("/health");
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { ok: false, store: "down", deadRows: null, failedJobs: null, connection: "failed", ...idle },
  ]);
});

test("health that throws is an error without details", async () => {
  const answer = await build({ health: () => Promise.reject(new Error("inside")) }).app.request("/health");
  expect([answer.status, await answer.text()]).toEqual([500, "{}"]);
});

test("metrics are Prometheus text", async () => {
  const { app, post } = build();
  await post(push(EVENT));
  const text = await (await app.request("/metrics")).text();
  expect(text).toContain('# TYPE jiping_handled_total counter\njiping_handled_total{kind="message"} 1\n');
  for (const line of text.trimEnd().split("\n"))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"\})? [\d.e-]+)$/);
});

test("metrics tell the backlog, how long its oldest message waits, and what was given up", async () => {
  const told = { ...idle, waiting: 10_000, oldestWaitingSeconds: 213, workLateSeconds: 7 };
  const { app } = build({
    health: async () => ({ ok: true, store: "ok", deadRows: 3, failedJobs: 0, connection: null, ...told }),
  });
  const text = await (await app.request("/metrics")).text();
  expect(text).toMatch(/^jiping_oldest_waiting_seconds 213$/m);
  expect(text).toMatch(/^jiping_dead_messages 3$/m);
  expect(text).toMatch(/^jiping_waiting_messages 10000$/m);
});

test("answers carry security headers, and other addresses and methods are not found", async () => {
  const { app } = build();
  const answer = await app.request("/webhook/event");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await app.request("/")).status).toBe(404);
});

test("no payload text and no secret reaches the log", async () => {
  const { post, out } = build(failing);
  const body = ours(payload("evt-im-message-receive"));
  body.event.message.content = JSON.stringify({ text: "私房话" });
  await post(push(body));
  await post(push({ ...body, header: { ...body.header, token: "私房话" } }));
  await post(push({ ...body, event: { sender: "私房话" } }));
  expect(out.all().length).toBeGreaterThanOrEqual(3);
  expect(out.text()).not.toContain("私房话");
  for (const secret of [SECRETS.encryptKey, SECRETS.verificationToken]) expect(out.text()).not.toContain(secret);
});

test("random bytes, signed or not, never do more than be refused", async () => {
  const { post, got } = build();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, sign) => {
      const sent = sign ? signed(Buffer.from(bytes)) : { body: Buffer.from(bytes), headers: {} };
      expect((await post(sent)).status).toBe(401);
    }),
  );
  expect(got).toEqual([]);
});

test("random JSON from the platform is answered with one of few statuses", async () => {
  const { post } = build();
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const event = { ...EVENT, event: value };
      expect([200, 401]).toContain((await post(push(event))).status);
      expect([200, 401]).toContain((await post(push(value))).status);
    }),
  );
});
