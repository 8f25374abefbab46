import type { Context } from "hono";
import { z } from "zod";
import type { App } from "../app-type.js";
import type { World } from "../world.js";
import { ApiFault } from "./fault.js";
import { imageSize } from "./image-size.js";
import { type Part, readMultipart } from "./multipart.js";

const FILE_BYTES = 30 * 1024 * 1024;
const IMAGE_BYTES = 10 * 1024 * 1024;
/** Pixels. */
const IMAGE_SIDE = 12_000;
const GIF_SIDE = 2000;

const fileFields = z.object({
  file_type: z.enum(["opus", "mp4", "pdf", "doc", "xls", "ppt", "stream"]),
  file_name: z.string().min(1),
});
const imageFields = z.object({ image_type: z.enum(["message", "avatar"]) });

/** Uploads of files and images; they belong to the bot. */
export function addUploads(app: App, world: World): void {
  app.post("/open-apis/im/v1/files", async (c) => {
    const parts = await readParts(c);
    const { file_type, file_name } = readFields(parts, fileFields);
    const bytes = readFile(parts, "file", FILE_BYTES);
    const { key } = world.files.add({ type: file_type, name: file_name, bytes, owner: "app" });
    return c.json({ code: 0, msg: "success", data: { file_key: key } });
  });

  app.post("/open-apis/im/v1/images", async (c) => {
    const parts = await readParts(c);
    readFields(parts, imageFields);
    const bytes = readFile(parts, "image", IMAGE_BYTES);
    if (!isImage(bytes)) throw new ApiFault(234011, "Can't recognize the image format.");
    const size = imageSize(bytes);
    const most = size?.gif === true ? GIF_SIDE : IMAGE_SIDE;
    if (size !== null && Math.max(size.width, size.height) > most)
      throw new ApiFault(234039, "The image resolution exceeds the limit.");
    const { key } = world.files.add({ type: "image", name: "image", bytes, owner: "app" });
    return c.json({ code: 0, msg: "success", data: { image_key: key } });
  });
}

async function readParts(c: Context): Promise<Part[]> {
  const body = new Uint8Array(await c.req.arrayBuffer());
  const parts = readMultipart(c.req.header("content-type") ?? "", body);
  if (parts === null) throw new ApiFault(234001, "Invalid request param: the body is not multipart/form-data.");
  return parts;
}

function readFields<T>(parts: readonly Part[], schema: z.ZodType<T>): T {
  const texts = parts
    .filter((part) => part.bytes.length < 1000)
    .map((part) => [part.name, Buffer.from(part.bytes).toString("utf8")]);
  const result = schema.safeParse(Object.fromEntries(texts));
  if (!result.success) throw new ApiFault(234001, `Invalid request param: ${z.prettifyError(result.error)}`);
  return result.data;
}

function readFile(parts: readonly Part[], name: string, most: number): Uint8Array<ArrayBuffer> {
  const part = parts.find((each) => each.name === name);
  if (part === undefined) throw new ApiFault(234001, `Invalid request param: ${name} is missing.`);
  if (part.bytes.length === 0) throw new ApiFault(234010, "File's size can't be 0.");
  if (part.bytes.length > most) throw new ApiFault(234006, "The file size exceed the max value.");
  return part.bytes;
}

const SIGNATURES = ["89504e47", "ffd8ff", "47494638", "424d", "52494646", "49492a00", "4d4d002a"];

function isImage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return SIGNATURES.some((signature) => head.startsWith(signature));
}
