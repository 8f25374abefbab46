import { z } from "zod";
import type { App } from "../app-type.js";
import type { CardToken } from "../workspace/card-tokens.js";
import type { World } from "../world.js";
import { isLocked } from "./card-lock.js";
import { ApiFault } from "./fault.js";
import { readBody } from "./read-body.js";

const update = z.object({ token: z.string(), card: z.record(z.string(), z.unknown()) });
const MOST_BYTES = 30 * 1024;

/** POST interactive/v1/card/update with the `c-` token of a callback. It has codes of its own. */
export function addDelayedUpdate(app: App, world: World): void {
  app.post("/open-apis/interactive/v1/card/update", async (c) => {
    const { token, card } = await readBody(c, update, 10002);
    const found = await findToken(world, token);
    const { open_ids, ...content } = card;
    if (open_ids !== undefined) throw new ApiFault(300090, "open_ids is not allowed for a shared card");
    checkCard(world, JSON.stringify(content));
    found.uses -= 1;
    found.message.edits += 1;
    world.messages.change(found.message, JSON.stringify(content));
    return c.json({ code: 0, msg: "success", data: {} });
  });
}

async function findToken(world: World, token: string): Promise<CardToken> {
  const found = /^c-[0-9a-f]{32}$/.test(token) ? world.cardTokens.get(token) : undefined;
  if (found === undefined) throw new ApiFault(300020, "The format of token is invalid.");
  if (found.until <= world.clock.now()) throw new ApiFault(300030, "The token is expired.");
  if (found.uses <= 0) throw new ApiFault(300040, "The token has been used up.");
  // The platform says "after the callback was answered" and names no code; this is the one of a card that is in use.
  if (await isLocked(() => !found.answered)) throw new ApiFault(11310, "card action is lock");
  if (found.message.recalled) throw new ApiFault(200000, "The message was recalled.");
  return found;
}

function checkCard(world: World, content: string): void {
  if (Buffer.byteLength(content) > MOST_BYTES) throw new ApiFault(100000, "The card is too big.");
  const first = world.checkCard(content).faults[0];
  if (first !== undefined)
    throw new ApiFault(11311, `ErrCode: ${first.code}; ErrMsg: ${first.message}; ErrorValue: ${first.path}`);
}
