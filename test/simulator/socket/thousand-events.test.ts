import * as lark from "@larksuiteoapi/node-sdk";
import { afterAll, expect, test } from "vitest";
import { createChance } from "../../../src/simulator/random.js";
import { startSimulator } from "../../../src/simulator/start.js";
import { controlOf } from "../control.js";
import { silent } from "../sdk.js";

const EVENTS = 1000;
const CUTS = 20;
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

/** Twenty different places among the thousand events. */
function placesOfCuts(): Set<number> {
  const chance = createChance(SEED);
  const places = new Set<number>();
  while (places.size < CUTS) places.add(Math.floor(chance.next() * EVENTS));
  return places;
}

test("the SDK's long connection, cut 20 times, handles each of 1,000 events once and loses none", async () => {
  const eventDispatcher = new lark.EventDispatcher({ logger: silent }).register({ "im.message.receive_v1": handle });
  await client.start({ eventDispatcher });
  const speaker = (await control.people())[0]?.open_id ?? "";
  const cuts = placesOfCuts();
  await control.faults({ seed: SEED });
  for (let number = 0; number < EVENTS; number += 1) {
    const cutHere = cuts.has(number);
    // Another cut needs a connection to cut.
    if (cutHere) await connected();
    if (cutHere) await control.faults({ cutConnections: 1 });
    await control.say(speaker, `第 ${number} 件`);
    if (cutHere) await control.faults({});
  }
  await connected();
  // What was lost with a connection comes again 15 s, 5 min, 1 h and 6 h later.
  for (let tries = 0; (await control.state()).undelivered > 0 && tries < 4; tries += 1) {
    await control.advance(15_000);
    await control.advance(300_000);
  }
  const { entries } = await control.log();
  expect(entries.filter((entry) => entry.fault === "cutConnections")).toHaveLength(CUTS);
  expect(reconnected).toBe(CUTS);
  expect((await control.state()).undelivered).toBe(0);
  expect([...heard.values()].sort()).toEqual(Array.from({ length: EVENTS }, (_, number) => `第 ${number} 件`).sort());
  // Those whose acknowledgement was cut off came twice; the handler took them once.
  expect(deliveries).toBeGreaterThan(EVENTS);
}, 40_000);
