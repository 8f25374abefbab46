import type { Context } from "hono";
import { z } from "zod";
import type { App } from "../app-type.js";
import type { ChatRoom } from "../workspace/chats.js";
import type { Message } from "../workspace/messages.js";
import type { World } from "../world.js";
import { checkContent } from "./content.js";
import { ApiFault } from "./fault.js";
import { findMessage } from "./find-message.js";
import type { Limits } from "./limits.js";
import { viewMessage } from "./message-view.js";
import { createOnce } from "./once.js";
import { readBody, readQuery } from "./read-body.js";
import { checkRoom, findReceiver } from "./receiver.js";

const outgoing = z.object({
  msg_type: z.enum(["text", "post", "image", "file", "audio", "interactive"]),
  content: z.string(),
  uuid: z.string().max(50).optional(),
});
const reply = outgoing.extend({ reply_in_thread: z.boolean().optional() });
const toReceiver = outgoing.extend({ receive_id: z.string().min(1) });
const receiverType = z.object({ receive_id_type: z.enum(["open_id", "union_id", "user_id", "email", "chat_id"]) });

/** Creating and replying: who may be written to, how often, what, and once per uuid. */
export function addSending(app: App, world: World, limits: Limits): void {
  const once = createOnce(world.clock.now);

  app.post("/open-apis/im/v1/messages", async (c) => {
    const { receive_id_type } = readQuery(c, receiverType);
    const body = await readBody(c, toReceiver);
    const room = findReceiver(world, receive_id_type, body.receive_id);
    return answer(c, send(room, body));
  });

  app.post("/open-apis/im/v1/messages/:id/reply", async (c) => {
    const body = await readBody(c, reply);
    const parent = findMessage(world, c.req.param("id"));
    if (parent.recalled) throw new ApiFault(230011, "The message was recalled.");
    const room = checkRoom(world, world.chats.get(parent.chat_id));
    return answer(c, send(room, body, parent));
  });

  function send(room: ChatRoom, body: z.infer<typeof reply>, parent?: Message): Message {
    limits.countReceiver(room.chat_id);
    const before = once.sent(body.uuid);
    if (before !== undefined) return before;
    checkContent(world, body.msg_type, body.content);
    const message = world.messages.add({
      chat_id: room.chat_id,
      sender: { type: "app", id: world.credentials.appId },
      msg_type: body.msg_type,
      content: body.content,
      ...(parent && { parent, threaded: body.reply_in_thread === true }),
    });
    once.remember(body.uuid, message);
    return message;
  }

  function answer(c: Context, message: Message): Response {
    return c.json({ code: 0, msg: "success", data: viewMessage(world, message) });
  }
}
