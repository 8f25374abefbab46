import { z } from "zod";
import type { App } from "../app-type.js";
import { parseObject } from "../json.js";
import type { World } from "../world.js";
import { ApiFault } from "./fault.js";
import { findMessage } from "./find-message.js";
import { readQuery } from "./read-body.js";

const kind = z.object({ type: z.enum(["image", "file"]) });

/** Downloading what a message carries. Cards' resources cannot be downloaded (234043). */
export function addResources(app: App, world: World): void {
  app.get("/open-apis/im/v1/messages/:id/resources/:key", (c) => {
    const { type } = readQuery(c, kind, 234001);
    const message = findMessage(world, c.req.param("id"));
    const room = world.chats.get(message.chat_id);
    if (room?.botIn !== true) throw new ApiFault(234004, "The app is not in the chat where the message is located.");
    if (message.msg_type === "interactive") throw new ApiFault(234043, "Unsupported message type.");
    const content = parseObject(message.content) ?? {};
    const key = c.req.param("key");
    const file = world.files.get(key);
    if (message.recalled || file === undefined || (content.file_key !== key && content.image_key !== key)) {
      throw new ApiFault(234003, "File not in message.");
    }
    if ((type === "image") !== (file.type === "image")) throw new ApiFault(234001, "Invalid request param: type.");
    const headers = {
      "content-type": "application/octet-stream",
      "content-length": String(file.bytes.length),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    };
    if (!world.faults.strikes("cutDownloads")) return c.body(file.bytes, 200, headers);
    c.set("fault", "cutDownloads");
    return c.body(
      half(file.bytes, () => c.env.outgoing.destroy()),
      200,
      headers,
    );
  });
}

/** The first half, then the connection goes. */
function half(bytes: Uint8Array<ArrayBuffer>, cut: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const first = bytes.slice(0, Math.floor(bytes.length / 2));
  return new ReadableStream({
    start: (controller) => controller.enqueue(first),
    // Asked for more only after the first half went out.
    pull: () => void setTimeout(cut, 20),
  });
}
