import { setTimeout as sleep } from "node:timers/promises";
import { inspectCard } from "../inspect-card.js";
import { isObject, parseObject } from "../json.js";
import type { LongConnections } from "../socket/connections.js";
import type { World } from "../world.js";
import type { Delivery } from "./delivery.js";
import type { Envelope } from "./envelope.js";
import { CARD_ACTION } from "./event-types.js";
import { strikePush } from "./strike.js";
import type { Webhook } from "./webhook.js";

export type PushMode = "webhook" | "longConnection" | "auto";

/** Sends one event or callback once, over the way that is set. */
export type Push = (sent: Envelope) => Promise<Delivery>;

/** "auto": over a long connection when one is open and no webhook is set. */
export function createPush(world: World, mode: PushMode, webhook: Webhook, connections: LongConnections): Push {
  function carry(sent: Envelope): Promise<Delivery> {
    const overSocket =
      mode === "longConnection" || (mode === "auto" && webhook.url() === null && connections.count() > 0);
    return (overSocket ? connections : webhook).push(JSON.stringify(sent));
  }
  return async (sent) => {
    const { delay } = world.faults.current;
    if (delay !== undefined && delay > 0) await sleep(delay);
    const from = Date.now();
    const kind = sent.header.event_type === CARD_ACTION ? "callback" : "event";
    const delivery = world.unsubscribed.has(sent.header.event_type)
      ? notSubscribed
      : await strikePush(world, kind, () => carry(sent));
    world.log.add({
      direction: "out",
      what: `${kind} ${sent.header.event_type}`,
      status: delivery.answered ? delivery.status : delivery.code,
      took: Date.now() - from,
      ...(delivery.fault !== undefined && { fault: delivery.fault }),
      request: sent,
      answer: delivery.answered ? (parseObject(delivery.body) ?? delivery.body) : delivery.reason,
      ...cardIn(world, delivery),
    });
    return delivery;
  };
}

const notSubscribed: Delivery = { answered: false, code: 200340, reason: "not subscribed to" };

function cardIn(world: World, delivery: Delivery): { card?: ReturnType<typeof inspectCard> } {
  const card = delivery.answered ? parseObject(delivery.body)?.card : undefined;
  return isObject(card) && "data" in card ? { card: inspectCard(world, JSON.stringify(card.data)) } : {};
}
