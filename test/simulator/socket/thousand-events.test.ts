import * as lark from "@larksuiteoapi/node-sdk";
import { afterAll, expect, test } from "vitest";
import { createChance } from "../../../src/simulator/random.js";
import { startSimulator } from "../../../src/simulator/start.js";
import { controlOf } from "../control.js";
import { silent } from "../sdk.js";

const EVENTS = 1000;
const CUTS = 20;
/** Said side by side, as many people do. */
const AT_ONCE = 20;
const SEED = 20_240_401;

const simulator = await startSimulator({ longConnection: { ReconnectInterval: 0.02, ReconnectNonce: 0 } });
const control = controlOf(simulator.url);
const heard = new Map<string, string>();
let deliveries = 0;

interface Said {
  event_id?: string;
  message: { content: string };
}

/** Dedupes by `event_id`, as the platform's documentation asks of everybody. */
function handle({ event_id = "", message }: Said): void {
  deliveries += 1;
  if (!heard.has(event_id)) heard.set(event_id, JSON.parse(message.content).text);
}

let reconnected = 0;
const client = new lark.WSClient({
  ...simulator.credentials,
  domain: simulator.url,
  logger: silent,
  onReconnected: () => {
    reconnected += 1;
  },
});
afterAll(async () => {
  client.close({ force: true });
  await simulator.close();
});

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await done()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
}
const connected = () => until(async () => (await control.state()).connections === 1);

/** The first event and 19 others: at each of them the connection is cut. */
function placesOfCuts(): number[] {
  const chance = createChance(SEED);
  const places = new Set([0]);
  while (places.size < CUTS) places.add(Math.floor(chance.next() * EVENTS));
  return [...places].sort((a, b) => a - b);
}

/** The thousand events in order, in runs that each begin with a cut. */
function runs(cuts: readonly number[]): number[][] {
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? EVENTS;
    return Array.from({ length: to - from }, (_, step) => from + step);
  });
}

test("the SDK's long connection, cut 20 times, handles each of 1,000 events once and loses none", async () => {
  const eventDispatcher = new lark.EventDispatcher({ logger: silent }).register({ "im.message.receive_v1": handle });
  await client.start({ eventDispatcher });
  const speaker = (await control.people())[0]?.open_id ?? "";
  const say = (number = 0) => control.say(speaker, `第 ${number} 件`);
  await control.faults({ seed: SEED });
  for (const [first, ...others] of runs(placesOfCuts())) {
    // Another cut needs a connection to cut.
    await connected();
    await control.faults({ cutConnections: 1 });
    await say(first);
    await control.faults({});
    for (let from = 0; from < others.length; from += AT_ONCE) {
      await Promise.all(others.slice(from, from + AT_ONCE).map(say));
    }
  }
  await connected();
  // What was lost with a connection comes again 15 s, 5 min, 1 h and 6 h later.
  for (let tries = 0; (await control.state()).undelivered > 0 && tries < 4; tries += 1) {
    await control.advance(15_000);
    await control.advance(300_000);
  }
  const { entries } = await control.log();
  expect(entries.filter((entry) => entry.fault === "cutConnections")).not.toEqual([]);
  // What was still under way when a cut began may be cut as well.
  expect(reconnected).toBeGreaterThanOrEqual(CUTS);
  expect((await control.state()).undelivered).toBe(0);
  expect([...heard.values()].sort()).toEqual(Array.from({ length: EVENTS }, (_, number) => `第 ${number} 件`).sort());
  // Those whose acknowledgement was cut off came twice; the handler took them once.
  expect(deliveries).toBeGreaterThan(EVENTS);
}, 40_000);
