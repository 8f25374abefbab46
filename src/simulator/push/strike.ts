import { setTimeout as sleep } from "node:timers/promises";
import type { World } from "../world.js";
import { DEADLINE, type Delivery } from "./delivery.js";

/** Carries a push out, or not, as the faults in force will have it. Whether the bot got it is told by `carry` alone. */
export async function strikePush(
  { faults }: World,
  kind: "event" | "callback",
  carry: () => Promise<Delivery>,
): Promise<Delivery> {
  const { botDead = false, botDelay = 0 } = faults.current;
  if (botDead) return { answered: false, code: 200342, reason: "the bot is dead", fault: "botDead" };
  if (kind === "event" && faults.strikes("dropEvents")) {
    return { answered: false, code: 200342, reason: "the push was dropped", fault: "dropEvents" };
  }
  const lose = faults.strikes("lostAcks");
  const from = Date.now();
  const delivery = await carry();
  if (lose) return { answered: false, code: 200341, reason: "the answer was lost", fault: "lostAcks" };
  if (botDelay === 0 || !delivery.answered) return delivery;
  const left = DEADLINE - (Date.now() - from);
  await sleep(Math.max(0, Math.min(botDelay, left)));
  return botDelay < left
    ? { ...delivery, fault: "botDelay" }
    : { answered: false, code: 200341, reason: "the bot was too slow", fault: "botDelay" };
}
