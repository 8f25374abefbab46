import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { Change } from "../workspace/feed.js";
import { personOf, type World } from "../world.js";
import { ControlFault } from "./fault.js";

const KEEP_ALIVE = 15_000;

/** Server-sent events: each change in the chats of one person, from now on. */
export function addStream(app: Hono, world: World): void {
  app.get("/stream", (c) => {
    const openId = c.req.query("open_id") ?? "";
    if (personOf(world, openId) === undefined) throw new ControlFault(404, `nobody has the open_id ${openId}`);
    return streamSSE(c, async (stream) => {
      const concerns = (change: Change) => world.chats.get(change.chat_id)?.members.includes(openId) === true;
      const forget = world.feed.listen((change) => {
        if (concerns(change)) void stream.writeSSE({ data: JSON.stringify(change) });
      });
      const alive = setInterval(() => void stream.writeSSE({ event: "alive", data: "{}" }), KEEP_ALIVE);
      await stream.writeSSE({ event: "open", data: "{}" });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(alive);
      forget();
    });
  });
}
