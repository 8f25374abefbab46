import type { Context, Hono } from "hono";
import { z } from "zod";
import { personOf, type World } from "../world.js";
import { ControlFault } from "./fault.js";
import { viewChat, viewMessage, viewPerson } from "./view.js";

const LONGEST_WAIT = 60_000;
const numbers = z.object({
  after: z.coerce.number().int().min(0).default(0),
  wait: z.coerce.number().min(0).max(LONGEST_WAIT).default(0),
});

/** What can be looked at: people, chats, messages (with waiting for new ones), files, the log. */
export function addReading(app: Hono, world: World): void {
  app.get("/people", (c) => c.json(world.staff.map(viewPerson)));

  app.get("/chats", (c) => {
    const openId = c.req.query("open_id") ?? "";
    if (personOf(world, openId) === undefined) throw new ControlFault(404, `nobody has the open_id ${openId}`);
    return c.json(world.chats.of(openId).map((room) => viewChat(world, room)));
  });

  app.get("/messages", async (c) => {
    const { after, wait } = readNumbers(c);
    const chatId = c.req.query("chat_id");
    if (chatId !== undefined && world.chats.get(chatId) === undefined) throw new ControlFault(404, `no chat ${chatId}`);
    if (wait > 0 && world.messages.since(chatId, after).length === 0) await world.feed.wait(chatId, wait);
    const seq = world.feed.current();
    return c.json({ messages: world.messages.since(chatId, after).map((each) => viewMessage(world, each)), seq });
  });

  app.get("/files/:key", (c) => {
    const file = world.files.get(c.req.param("key"));
    if (file === undefined) throw new ControlFault(404, "no such file");
    return c.body(file.bytes, 200, {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  });

  app.get("/log", (c) => c.json(world.log.after(readNumbers(c).after)));
}

function readNumbers(c: Context): z.infer<typeof numbers> {
  const result = numbers.safeParse(c.req.query());
  if (!result.success) throw new ControlFault(400, z.prettifyError(result.error));
  return result.data;
}
