import { newId } from "../ids.js";
import type { JsonObject } from "../json.js";
import type { World } from "../world.js";

/** One white pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=";

/** The content of a message that is no text and no file, as the platform would send it. */
export function strangeContent(world: World, type: "image" | "audio" | "sticker" | "post"): JsonObject {
  const upload = (kind: string, name: string) =>
    world.files.add({ type: kind, name, bytes: Uint8Array.from(Buffer.from(PIXEL, "base64")), owner: "user" }).key;
  const contents = {
    image: () => ({ image_key: upload("image", "image.png") }),
    audio: () => ({ file_key: upload("opus", "audio.opus"), duration: 2000 }),
    sticker: () => ({ file_key: newId("file_v3_") }),
    post: () => postOf(world),
  };
  return contents[type]();
}

function postOf({ faults }: World): JsonObject {
  const content = [[{ tag: "text", text: "一段带格式的文字", style: [] }]];
  return faults.strikes("wrappedPosts") ? { zh_cn: { title: null, content } } : { title: "", content };
}
