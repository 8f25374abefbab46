/** One person who sends more than a person can: the others do not notice, and nothing that was sent is lost. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { TooMany } from "../../src/app/ports/too-many.js";
import { createTurnstile, type Turnstile } from "../../src/app/turnstile.js";
import { createRequestReader } from "../../src/feishu/read-request.js";
import { createLogger } from "../../src/log.js";
import { createApp } from "../../src/server/app.js";
import { createMetrics } from "../../src/server/metrics.js";
import { entered, pressed, spoken } from "../core/dialogue/payloads.js";
import { begin } from "../core/dialogue/report.js";
import { catalog, openScenario } from "../core/dialogue/scenario.js";
import { ours, push, SECRETS } from "../feishu/sealed.js";

const event = (from: string, kind: "entered" = "entered") =>
  ({ kind, from, keys: ["k"] as const, at: 0, chatId: "c" }) as const;
const act = (from: string) =>
  ({ ...event(from), kind: "action" as const, messageId: "m", value: {}, form: {} }) as never;

function paced(perMinute: number): { turnstile: Turnstile; told: string[]; passes(ms: number): void } {
  let at = 0;
  const told: string[] = [];
  const turnstile = createTurnstile({
    perMinute,
    elapsed: () => at,
    tell: async ({ from }) => void told.push(from),
    reply: () => "too many",
  });
  return {
    turnstile,
    told,
    passes(ms) {
      at += ms;
    },
  };
}

const work = async () => "done";

test("so many a minute are worked on; the person is told once until they have come to rest", async () => {
  const { turnstile, told, passes } = paced(60);
  for (let n = 0; n < 60; n += 1) expect(await turnstile(event("ou_li"), work)).toBe("done");
  for (let n = 0; n < 5; n += 1) await expect(turnstile(event("ou_li"), work)).rejects.toThrow(TooMany);
  expect(await turnstile(act("ou_li"), work)).toBe("too many");
  expect(await turnstile(event("ou_wang"), work)).toBe("done");
  expect(told).toEqual(["ou_li"]);
  passes(3_000);
  for (let n = 0; n < 3; n += 1) expect(await turnstile(event("ou_li"), work)).toBe("done");
  await expect(turnstile(event("ou_li"), work)).rejects.toThrow(TooMany);
  expect(told).toEqual(["ou_li"]);
  passes(60_000);
  for (let n = 0; n < 60; n += 1) await turnstile(event("ou_li"), work);
  await expect(turnstile(event("ou_li"), work)).rejects.toThrow(TooMany);
  expect(told).toEqual(["ou_li", "ou_li"]);
});

test("one person's events wait for each other in their order, nobody else's for them; a failure holds nothing up", async () => {
  const { turnstile } = paced(0);
  const order: string[] = [];
  const slow =
    (name: string, fails = false) =>
    async () => {
      order.push(`${name}…`);
      await sleep(20);
      order.push(name);
      if (fails) throw new Error(name);
      return name;
    };
  const all = [
    turnstile(event("ou_li"), slow("a", true)),
    turnstile(event("ou_li"), slow("b")),
    turnstile(event("ou_li"), slow("c")),
    turnstile(event("ou_wang"), slow("x")),
  ];
  const ended = await Promise.allSettled(all);
  expect(ended.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect(order.slice(0, 2)).toEqual(["a…", "x…"]);
  expect(order.filter((one) => /[abc]/.test(one))).toEqual(["a…", "a", "b…", "b", "c…", "c"]);
  expect(await turnstile(event("ou_li"), work)).toBe("done");
});

test("what is too much is answered so that the platform brings it again, and is taken then", async () => {
  const scene = await openScenario(catalog, null, [], { perMinute: 60 });
  const clerk = scene.person("ou_zhang");
  await begin(clerk);
  const metrics = createMetrics();
  const app = createApp({
    read: createRequestReader(SECRETS, { botOpenId: () => null }),
    receive: scene.receive,
    health: () => Promise.reject(new Error("not asked for")),
    metrics,
    log: createLogger("silent"),
    words: { failed: "出错了" },
  });
  const send = async (payload: object) => {
    const { body, headers } = push(ours(payload));
    const answer = await app.request("/webhook/event", { method: "POST", headers, body: new Uint8Array(body) });
    return { status: answer.status, text: await answer.text() };
  };
  const said = (n: number) => spoken({ from: clerk.id, content: { text: `财政拨款：${n}` } });
  const refused: object[] = [];
  for (let n = 0; n < 100; n += 1) {
    const payload = said(n);
    const { status } = await send(payload);
    expect([200, 429]).toContain(status);
    if (status === 429) refused.push(payload);
  }
  expect(refused.length).toBeGreaterThan(30);
  const press = await send(pressed(clerk.id, { tag: "button", value: {}, form_value: {} }));
  expect([press.status, press.text]).toEqual([200, expect.stringContaining("填的内容还在卡片里")]);
  expect((await send(entered("ou_wang"))).status).toBe(200);
  await scene.deliver();
  expect(clerk.heard.filter((text) => text.includes("您一分钟里发来的消息太多"))).toHaveLength(1);
  expect(metrics.text()).toContain('jiping_refused_total{reason="too-many"}');
  expect(metrics.text()).not.toContain("jiping_failed_total");
  await scene.close();
});
