import { newId } from "../ids.js";
import type { JsonObject } from "../json.js";
import type { World } from "../world.js";
import type { Delivery } from "./delivery.js";
import { type Envelope, envelope } from "./envelope.js";
import type { EventType } from "./event-types.js";
import type { Push } from "./push.js";

/** After a failed push: 15 s, 5 min, 1 h, 6 h later, then given up. */
const RETRIES = [15_000, 300_000, 3_600_000, 21_600_000];
/** How long an event is held back at most for a later one to overtake it; real time. */
const HELD_BACK = 500;

/** Events on their way to the bot. Delivered at least once, each under one event id however often it is sent. */
export interface EventQueue {
  /** Pushes now, and again later while the bot does not answer with HTTP 200 in time. */
  add(type: EventType, event: JsonObject): void;
  /** Events that were neither taken by the bot nor given up. */
  undelivered(): number;
}

export function createEventQueue(world: World, push: Push): EventQueue {
  const waiting = new Set<Envelope>();
  const held = new Set<Envelope>();

  /** `due` is when this attempt was to be made: retries count from there, so that a jump of the clock makes them all. */
  async function attempt(sent: Envelope, due: number, retries: readonly number[]): Promise<void> {
    if (succeeded(await push(sent))) {
      waiting.delete(sent);
      return;
    }
    const [pause, ...left] = retries;
    if (pause === undefined) waiting.delete(sent);
    else world.clock.at(due + pause, () => attempt(sent, due + pause, left));
  }

  async function start(sent: Envelope): Promise<void> {
    const { repeatEvents = 1, repeatWithNewIds = false } = world.faults.current;
    for (let copy = 1; copy < repeatEvents; copy += 1) void push(repeatWithNewIds ? withNewId(sent) : sent);
    await attempt(sent, world.clock.now(), RETRIES);
    for (const one of held) release(one);
  }

  function release(sent: Envelope): void {
    if (held.delete(sent)) void start(sent);
  }

  return {
    undelivered: () => waiting.size,
    add(type, event) {
      if (world.unsubscribed.has(type)) return;
      const sent = envelope(world, type, event);
      waiting.add(sent);
      if (!world.faults.strikes("reorderEvents")) return void start(sent);
      held.add(sent);
      setTimeout(() => release(sent), HELD_BACK).unref();
    },
  };
}

function succeeded(delivery: Delivery): boolean {
  return delivery.answered && delivery.status === 200;
}

/** The documentation says not to rely on the event id of a message, only on the message id. */
function withNewId(sent: Envelope): Envelope {
  return { ...sent, header: { ...sent.header, event_id: newId("") } };
}
