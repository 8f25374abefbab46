import type { Hono } from "hono";
import { z } from "zod";
import { idsOf } from "../client/act.js";
import { editMessage, speak } from "../client/speak.js";
import { fixedId } from "../ids.js";
import type { ChatRoom } from "../workspace/chats.js";
import type { Message } from "../workspace/messages.js";
import { type Employee, inventStaff, openIdOf } from "../workspace/staff.js";
import { personOf, type World } from "../world.js";
import type { ControlParts } from "./app.js";
import { ControlFault } from "./fault.js";
import { findMember } from "./find-member.js";
import { read } from "./read.js";
import { strangeContent } from "./strange-content.js";
import { viewPerson } from "./view.js";

const who = { open_id: z.string(), chat_id: z.string().optional() };
const entering = z.strictObject({ open_id: z.string() });
const saying = z.strictObject({
  ...who,
  text: z.string().min(1),
  mention: z.boolean().optional(),
  thread: z.string().min(1).optional(),
});
const recalling = z.strictObject({ open_id: z.string(), message_id: z.string() });
const editing = recalling.extend({ text: z.string().min(1) });
const strange = z.strictObject({ ...who, type: z.enum(["image", "audio", "sticker", "post"]) });
const standing = z.strictObject({
  open_id: z.string(),
  standing: z.enum(["reachable", "outside", "stopped", "blocked", "resigned"]),
});
const guest = z.strictObject({ name: z.string().min(1) });
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

  app.post("/guests", async (c) => {
    const { name } = await read(c, guest);
    const person = inviteGuest(world, name);
    world.chats.private(person.open_id);
    return c.json(viewPerson(person));
  });

  app.get("/open-ids", (c) => c.json(idsForApp(world, c.req.query("app_id") ?? "")));

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
    const { open_id, chat_id, text, mention, thread } = await read(c, saying);
    const { person, room } = findMember(world, open_id, chat_id);
    const inThread = thread === undefined ? undefined : threadOf(world, room, thread);
    const spoken = {
      ...{ person, room, content: { text }, mention: mention === true && room.type === "group" },
      ...(inThread !== undefined && { thread: inThread }),
    };
    return c.json({ message_id: speak(world, events, { ...spoken, msg_type: "text" }).message_id });
  });

  app.post("/messages/recall", async (c) => {
    const { message, room } = ownMessage(world, await read(c, recalling));
    world.messages.recall(message);
    const { message_id, chat_id, updated_at } = message;
    const event = { message_id, chat_id, recall_time: String(updated_at), recall_type: "message_owner" };
    if (room.botIn) events.add("im.message.recalled_v1", event);
    return c.json({});
  });

  app.post("/messages/edit", async (c) => {
    const wanted = await read(c, editing);
    const { message, person, room } = ownMessage(world, wanted);
    if (message.msg_type !== "text") throw new ControlFault(400, "only a text can be edited");
    editMessage(world, events, { message, person, room, text: wanted.text });
    return c.json({});
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

function threadOf(world: World, room: ChatRoom, id: string): Message | "new" {
  if (id === "new") return id;
  const message = world.messages.get(id);
  if (message === undefined || message.chat_id !== room.chat_id)
    throw new ControlFault(404, `the chat has no message ${id}`);
  return message;
}

/** A message that this person sent and that still stands. */
function ownMessage(
  world: World,
  { open_id, message_id }: { open_id: string; message_id: string },
): { message: Message; person: Employee; room: ChatRoom } {
  const message = world.messages.get(message_id);
  if (message === undefined || message.recalled) throw new ControlFault(404, `no message ${message_id}`);
  if (message.sender.id !== open_id) throw new ControlFault(403, "somebody else sent this message");
  return { message, ...findMember(world, open_id, message.chat_id) };
}

function inviteGuest(world: World, name: string): Employee {
  const tenantKey = fixedId("", "another tenant").slice(0, 16);
  const person = { name, department: "外单位", role: "外单位", color: "#8f959e" };
  const [employee] = inventStaff({ tenantKey, appId: world.appOfIds }, [person]);
  if (employee === undefined) throw new Error("nobody was invented");
  world.staff.push(employee);
  return employee;
}

/** From now on messages to these ids are refused as another app's. */
function idsForApp(world: World, appId: string): { name: string; open_id: string }[] {
  const ids = world.staff.map(({ name }) => ({ name, open_id: openIdOf(name, appId) }));
  for (const { open_id } of ids) world.idsOfOtherApps.add(open_id);
  return ids;
}
