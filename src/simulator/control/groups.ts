import type { Hono } from "hono";
import { z } from "zod";
import { idsOf } from "../client/act.js";
import type { JsonObject } from "../json.js";
import type { ChatRoom } from "../workspace/chats.js";
import { personOf, type World } from "../world.js";
import type { ControlParts } from "./app.js";
import { ControlFault } from "./fault.js";
import { read } from "./read.js";

const grouping = z.strictObject({ name: z.string().min(1), open_ids: z.array(z.string()).min(1) });
const leaving = z.strictObject({ chat_id: z.string() });

/** Groups: the bot is taken in when one is made, and can be taken out again. */
export function addGroups(app: Hono, { world, events }: ControlParts): void {
  app.post("/groups", async (c) => {
    const { name, open_ids } = await read(c, grouping);
    const stranger = open_ids.find((id) => personOf(world, id) === undefined);
    if (stranger !== undefined) throw new ControlFault(404, `nobody has the open_id ${stranger}`);
    const room = world.chats.group(name, open_ids);
    events.add("im.chat.member.bot.added_v1", membership(world, room));
    return c.json({ chat_id: room.chat_id });
  });

  app.post("/groups/leave", async (c) => {
    const { chat_id } = await read(c, leaving);
    const room = world.chats.get(chat_id);
    if (room?.type !== "group" || !room.botIn) throw new ControlFault(404, `the bot is in no group ${chat_id}`);
    room.botIn = false;
    events.add("im.chat.member.bot.deleted_v1", membership(world, room));
    return c.json({});
  });
}

/** The operator is the group's first member. */
function membership(world: World, { chat_id, name, members }: ChatRoom): JsonObject {
  const operator = personOf(world, members[0] ?? "");
  return {
    chat_id,
    ...(operator && { operator_id: idsOf(world, operator) }),
    external: false,
    operator_tenant_key: world.tenantKey,
    name,
    i18n_names: { zh_cn: name, en_us: name, ja_jp: name },
  };
}
