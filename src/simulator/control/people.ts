import type { Hono } from "hono";
import { z } from "zod";
import { idsOf } from "../client/act.js";
import { speak } from "../client/speak.js";
import { personOf } from "../world.js";
import type { ControlParts } from "./app.js";
import { ControlFault } from "./fault.js";
import { findMember } from "./find-member.js";
import { read } from "./read.js";
import { strangeContent } from "./strange-content.js";

const who = { open_id: z.string(), chat_id: z.string().optional() };
const entering = z.strictObject({ open_id: z.string() });
const saying = z.strictObject({ ...who, text: z.string().min(1), mention: z.boolean().optional() });
const strange = z.strictObject({ ...who, type: z.enum(["image", "audio", "sticker", "post"]) });
const standing = z.strictObject({
  open_id: z.string(),
  standing: z.enum(["reachable", "outside", "stopped", "blocked", "resigned"]),
});
const picking = z.strictObject({ open_id: z.string(), event_key: z.string().min(1).max(30) });

/** What a person does apart from cards: enters the chat, writes, sends a file, opens a menu, turns the bot away. */
export function addPeople(app: Hono, { world, events }: ControlParts): void {
  app.post("/people", async (c) => {
    const wanted = await read(c, standing);
    const person = personOf(world, wanted.open_id);
    if (person === undefined) throw new ControlFault(404, `nobody has the open_id ${wanted.open_id}`);
    person.available = wanted.standing !== "outside";
    if (wanted.standing === "reachable" || wanted.standing === "outside") delete person.standing;
    else person.standing = wanted.standing;
    return c.json({});
  });

  app.post("/enter", async (c) => {
    const { person, room } = findMember(world, (await read(c, entering)).open_id);
    const last = world.messages.last(room.chat_id);
    events.add("im.chat.access_event.bot_p2p_chat_entered_v1", {
      chat_id: room.chat_id,
      operator_id: idsOf(world, person),
      ...(last && { last_message_id: last.message_id, last_message_create_time: String(last.created_at) }),
    });
    return c.json({ chat_id: room.chat_id });
  });

  app.post("/messages", async (c) => {
    const { open_id, chat_id, text, mention } = await read(c, saying);
    const { person, room } = findMember(world, open_id, chat_id);
    const spoken = { person, room, content: { text }, mention: mention === true && room.type === "group" };
    return c.json({ message_id: speak(world, events, { ...spoken, msg_type: "text" }).message_id });
  });

  app.post("/files", async (c) => {
    const { open_id, chat_id, file } = await c.req.parseBody();
    if (typeof open_id !== "string" || !(file instanceof File))
      throw new ControlFault(400, "open_id and file are needed");
    const { person, room } = findMember(world, open_id, typeof chat_id === "string" ? chat_id : undefined);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { key, name } = world.files.add({ type: "stream", name: file.name, bytes, owner: "user" });
    const content = { file_key: key, file_name: name };
    return c.json({ message_id: speak(world, events, { person, room, msg_type: "file", content }).message_id });
  });

  app.post("/unreadable", async (c) => {
    const { open_id, chat_id, type } = await read(c, strange);
    const { person, room } = findMember(world, open_id, chat_id);
    const content = strangeContent(world, type);
    return c.json({ message_id: speak(world, events, { person, room, msg_type: type, content }).message_id });
  });

  app.post("/menu", async (c) => {
    const { open_id, event_key } = await read(c, picking);
    const { person } = findMember(world, open_id);
    const operator = { operator_name: person.name, operator_id: idsOf(world, person) };
    events.add("application.bot.menu_v6", { operator, event_key, timestamp: Math.floor(world.clock.now() / 1000) });
    return c.json({});
  });
}
