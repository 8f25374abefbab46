import { z } from "zod";
import type { App } from "../app-type.js";
import type { Message } from "../workspace/messages.js";
import type { World } from "../world.js";
import { isLocked } from "./card-lock.js";
import { checkCardContent, checkContent } from "./content.js";
import { ApiFault } from "./fault.js";
import { findMessage, findOwnMessage } from "./find-message.js";
import type { Limits } from "./limits.js";
import { viewMessage } from "./message-view.js";
import { readBody } from "./read-body.js";

export const CARD_LIFE = 14 * 24 * 60 * 60 * 1000;
const MOST_EDITS = 20;

const newCard = z.object({ content: z.string() });
const newText = z.object({ msg_type: z.enum(["text", "post"]), content: z.string() });

/** Patching a card, editing a text, recalling and reading a message. */
export function addChanging(app: App, world: World, limits: Limits): void {
  app.patch("/open-apis/im/v1/messages/:id", async (c) => {
    const { content } = await readBody(c, newCard);
    const message = findOwnMessage(world, c.req.param("id"));
    limits.countReceiver(message.message_id);
    await checkPatchable(world, message);
    checkCardContent(world, content);
    message.edits += 1;
    world.messages.change(message, content);
    return c.json({ code: 0, msg: "success", data: {} });
  });

  app.put("/open-apis/im/v1/messages/:id", async (c) => {
    const { msg_type, content } = await readBody(c, newText);
    const message = findOwnMessage(world, c.req.param("id"));
    if (message.msg_type !== msg_type)
      throw new ApiFault(230001, "Only text and post messages can be edited, as the same type.");
    if (message.edits >= MOST_EDITS)
      throw new ApiFault(230072, "The message has reached the number of times it can be edited.");
    checkContent(world, msg_type, content);
    message.edits += 1;
    world.messages.change(message, content);
    return c.json({ code: 0, msg: "success", data: viewMessage(world, message) });
  });

  app.delete("/open-apis/im/v1/messages/:id", (c) => {
    world.messages.recall(findOwnMessage(world, c.req.param("id")));
    return c.json({ code: 0, msg: "success", data: {} });
  });

  app.get("/open-apis/im/v1/messages/:id", (c) => {
    const message = findMessage(world, c.req.param("id"));
    return c.json({ code: 0, msg: "success", data: { items: [viewMessage(world, message)] } });
  });
}

async function checkPatchable(world: World, message: Message): Promise<void> {
  if (message.msg_type !== "interactive") throw new ApiFault(230001, "This message is NOT a card.");
  if (world.clock.now() - message.created_at > CARD_LIFE)
    throw new ApiFault(230031, "The message was sent more than 14 days ago.");
  // The platform reverts or refuses an update while a click on the card waits for its answer; refusing shows the mistake.
  if (await isLocked(() => message.interactions > 0))
    throw new ApiFault(230099, "Failed to create card content, ext=ErrCode: 11310; ErrMsg: card action is lock; ");
}
