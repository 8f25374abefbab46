/**
 * Random inputs through the webhook, messages, cards and pastes: nothing throws, every card that is drawn is one that the platform
 * takes. 100,000 of them in `npm run soak`, a hundredth in the suite. The seed is printed; SEED=… repeats a run.
 */
import { afterAll, expect, test } from "vitest";
import { createRequestReader } from "../../src/feishu/read-request.js";
import { createLogger } from "../../src/log.js";
import { createApp } from "../../src/server/app.js";
import { createMetrics } from "../../src/server/metrics.js";
import { createChance } from "../../src/simulator/random.js";
import { valuesIn } from "../core/dialogue/card-reading.js";
import { clerkWithReport, indicatorHeads } from "../core/dialogue/report.js";
import type { Scenario } from "../core/dialogue/scenario.js";
import { payload } from "../feishu/fixture.js";
import { ours, push, SECRETS, type Sent, seal, signed } from "../feishu/sealed.js";
import { RandomText } from "./random-text.js";
import { isFull, share } from "./share.js";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);
const whole = { webhook: 40_000, message: 20_000, card: 20_000, paste: 20_000 };
const count = (way: keyof typeof whole) => (isFull ? share(whole[way]) : whole[way] / 100);
/** A report that has grown by more than this is left for a new one. */
const mostInOne = 250;
const timeout = 1_500_000;

const counted = new Map<string, number>();
afterAll(() => {
  process.stdout.write(`random inputs: seed ${seed}, ${JSON.stringify(Object.fromEntries(counted))}, 0 exceptions\n`);
});

const payloads = ["cb-card-action-trigger", "evt-im-message-receive", "evt-p2p-entered"].map((id) => ours(payload(id)));

function request(random: RandomText): Sent {
  const event = random.mutated(random.one(payloads));
  const bytes = () => Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256)));
  const sent = random.one([
    () => push(event),
    () => push(event),
    () => push(random.json(4)),
    () => signed(JSON.stringify(event)),
    () => signed(bytes()),
    () => signed(JSON.stringify({ encrypt: random.one([bytes().toString("base64"), seal(random.text())]) })),
    () => ({ body: bytes(), headers: {} }),
    () => ({ ...push(event), headers: { "x-lark-signature": random.text().replaceAll(/[^ -~]/g, "") } }),
  ])();
  return random.below(20) === 0 ? { ...sent, body: sent.body.subarray(0, random.below(sent.body.length + 1)) } : sent;
}

test("the webhook answers whatever comes, and nothing fails on the way", { timeout }, async () => {
  const random = new RandomText(createChance(seed).next);
  const { scene } = await clerkWithReport();
  const metrics = createMetrics();
  const failed: unknown[] = [];
  const app = createApp({
    read: createRequestReader(SECRETS, { botOpenId: () => null }),
    receive: (incoming) =>
      scene.receive(incoming).catch((error: unknown) => {
        failed.push(error);
        throw error;
      }),
    health: () => Promise.reject(new Error("not asked for")),
    metrics,
    log: createLogger("silent"),
    words: { failed: "出错了" },
  });
  const statuses = new Map<number, number>();
  for (let n = 0; n < count("webhook"); n += 1) {
    const { body, headers } = request(random);
    const answer = await app.request("/webhook/event", { method: "POST", headers, body: new Uint8Array(body) });
    await answer.text();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    expect([200, 401, 413], `seed ${seed}, input ${n}: ${failed.at(-1)}`).toContain(answer.status);
  }
  expect(failed).toEqual([]);
  // Neither all refused nor all taken, or this would prove little.
  expect(statuses.get(200)).toBeGreaterThan(count("webhook") / 10);
  expect(statuses.get(401)).toBeGreaterThan(count("webhook") / 10);
  expect(metrics.text()).toMatch(/jiping_handled_total\{kind="action"\} [1-9]/);
  counted.set("webhook", count("webhook"));
  await scene.close();
});

const acts = {
  message: (random: RandomText) => async (person: Clerk) => person.says(random.text()),
  paste: (random: RandomText) => async (person: Clerk) => person.says(random.table(indicatorHeads)),
  card: (random: RandomText) => async (person: Clerk) => {
    const values = valuesIn(person.json);
    const value = values.length > 0 ? random.one(values) : {};
    const known = random.below(10) < 8;
    await person.sendsValue(known ? value : random.mutated(value), random.form(person.card.inputs));
  },
};
type Clerk = Awaited<ReturnType<typeof clerkWithReport>>["clerk"];

test.each(["message", "card", "paste"] as const)("every random %s is answered", { timeout }, async (way) => {
  const random = new RandomText(createChance(seed + way.length).next);
  let scene: Scenario | null = null;
  let clerk: Clerk | null = null;
  for (let n = 0; n < count(way); n += 1) {
    if (scene === null || clerk === null || n % mostInOne === 0) {
      await scene?.close();
      ({ scene, clerk } = await clerkWithReport());
    }
    try {
      await acts[way](random)(clerk);
    } catch (error) {
      throw new Error(`seed ${seed}, ${way} ${n}`, { cause: error });
    }
  }
  counted.set(way, count(way));
  await scene?.close();
});
