import { randomUUID } from "node:crypto";
import { parseObject } from "../json.js";
import type { World } from "../world.js";
import { DEADLINE, type Delivery } from "./delivery.js";
import { post } from "./post.js";
import { encrypt, signedHeaders } from "./seal.js";

const CHALLENGE_DEADLINE = 1000;

/** Where events and callbacks are posted to. */
export interface Webhook {
  url(): string | null;
  /** Sets the address as the console does: the bot must answer the challenge within 1 s, else this rejects with the reason. */
  set(url: string): Promise<void>;
  /** From now on pushes go over a long connection, or nowhere. */
  unset(): void;
  push(plain: string): Promise<Delivery>;
}

/** An address known from the start is verified before its first push, since the bot may not be up yet. */
export function createWebhook(world: World, first: string | undefined): Webhook {
  let address = first === undefined ? null : { url: first, verified: false };
  const { encryptKey } = world.credentials;

  return {
    url: () => address?.url ?? null,
    async set(url) {
      const failure = await challenge(world, url);
      if (failure !== null) throw new Error(`${url} was not saved: ${failure.reason}`);
      address = { url, verified: true };
    },
    unset() {
      address = null;
    },
    async push(plain) {
      if (address === null) return { answered: false, code: 200340, reason: "no webhook is set" };
      const target = address;
      if (!target.verified) {
        const failure = await challenge(world, target.url);
        if (failure !== null) return failure;
        target.verified = true;
      }
      const body = JSON.stringify({ encrypt: encrypt(encryptKey, plain) });
      // Signed at the real time: the bot compares it with its own clock, which does not move with the simulator's.
      return post(target.url, body, signedHeaders(encryptKey, body, Date.now()), DEADLINE);
    },
  };
}

/** Null when the bot proved that the address is its own. The challenge is encrypted and not signed. */
async function challenge(world: World, url: string): Promise<Failure | null> {
  const { encryptKey, verificationToken } = world.credentials;
  const word = randomUUID();
  const from = Date.now();
  const plain = JSON.stringify({ challenge: word, token: verificationToken, type: "url_verification" });
  const delivery = await post(url, JSON.stringify({ encrypt: encrypt(encryptKey, plain) }), {}, CHALLENGE_DEADLINE);
  const status = delivery.answered ? delivery.status : delivery.code;
  const answer = delivery.answered ? delivery.body : delivery.reason;
  world.log.add({
    direction: "out",
    what: "url_verification",
    status,
    took: Date.now() - from,
    request: { url },
    answer,
  });
  if (!delivery.answered) return delivery;
  if (delivery.status !== 200) return unproven(`the challenge was answered with HTTP ${delivery.status}`);
  return parseObject(delivery.body)?.challenge === word ? null : unproven("the challenge was not returned");
}

type Failure = Extract<Delivery, { answered: false }>;

/** An address that did not prove itself is as good as none. */
function unproven(reason: string): Failure {
  return { answered: false, code: 200340, reason };
}
