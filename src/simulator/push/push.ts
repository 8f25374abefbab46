import { setTimeout as sleep } from "node:timers/promises";
import { parseObject } from "../json.js";
import type { LongConnections } from "../socket/connections.js";
import type { World } from "../world.js";
import type { Delivery } from "./delivery.js";
import { CARD_ACTION, type Envelope } from "./envelope.js";
import type { Webhook } from "./webhook.js";

export type PushMode = "webhook" | "longConnection" | "auto";

/** Sends one event or callback once, over the way that is set. */
export type Push = (sent: Envelope) => Promise<Delivery>;

/** "auto": over a long connection when one is open and no webhook is set. */
export function createPush(world: World, mode: PushMode, webhook: Webhook, connections: LongConnections): Push {
  return async (sent) => {
    const { delay } = world.faults.current;
    if (delay !== undefined && delay > 0) await sleep(delay);
    const from = Date.now();
    const overSocket =
      mode === "longConnection" || (mode === "auto" && webhook.url() === null && connections.count() > 0);
    const delivery = overSocket
      ? await connections.push(JSON.stringify(sent))
      : await webhook.push(JSON.stringify(sent));
    const kind = sent.header.event_type === CARD_ACTION ? "callback" : "event";
    world.log.add({
      direction: "out",
      what: `${kind} ${sent.header.event_type}`,
      status: delivery.answered ? delivery.status : delivery.code,
      took: Date.now() - from,
      request: sent,
      answer: delivery.answered ? (parseObject(delivery.body) ?? delivery.body) : delivery.reason,
      ...cardIn(world, delivery),
    });
    return delivery;
  };
}

function cardIn(world: World, delivery: Delivery): { card?: ReturnType<World["checkCard"]> } {
  const card = delivery.answered ? parseObject(delivery.body)?.card : undefined;
  return typeof card === "object" && card !== null && "data" in card
    ? { card: world.checkCard(JSON.stringify(card.data)) }
    : {};
}
