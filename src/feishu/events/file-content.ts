/** What a file message's `content` says of the file. */
import { z } from "zod";

export interface FileContent {
  readonly name: string;
  /** In bytes. Not documented, but seen with some clients. */
  readonly size: number | null;
  readonly key: string;
}

const content = z.object({
  file_key: z.string().min(1).max(500),
  file_name: z.string().min(1),
  file_size: z.coerce.number().int().nonnegative().nullish().catch(null),
});

/** Longest file name of common file systems. */
const longestName = 255;

/** null: the content does not name a file. */
export function fileContent(text: string): FileContent | null {
  const read = content.safeParse(parsed(text));
  if (!read.success) return null;
  const { file_key, file_name, file_size } = read.data;
  return { name: file_name.slice(0, longestName), size: file_size ?? null, key: file_key };
}

const picture = z.object({ image_key: z.string().min(1).max(500) });

/** A picture has neither name nor size; null: the content names none. */
export function pictureContent(text: string): FileContent | null {
  const read = picture.safeParse(parsed(text));
  return read.success ? { name: "", size: null, key: read.data.image_key } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
