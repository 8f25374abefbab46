/** Fetches what a message carries, counted while it comes. */
import { createHash } from "node:crypto";
import type { Client, withTenantToken } from "@larksuiteoapi/node-sdk";
import { DeliveryError, type Downloaded } from "../app/ports/messenger.js";
import { classifySilence } from "./error-class.js";

type Options = ReturnType<typeof withTenantToken>;

/** What a message's own file is fetched by. */
export interface MessageFile {
  readonly messageId: string;
  readonly key: string;
  readonly picture?: boolean | undefined;
}

/** The key is not in the message; it was recalled; it was deleted. */
const goneCodes: readonly string[] = ["234003", "230011", "230110"];

export async function download(
  client: Client,
  call: <T>(work: (options: Options) => Promise<T>) => Promise<T>,
  { messageId, key, picture }: MessageFile,
  most: number,
): Promise<Downloaded> {
  const payload = {
    path: { message_id: messageId, file_key: key },
    params: { type: picture === true ? "image" : "file" },
  };
  const opened = await call((options) => client.im.v1.messageResource.get(payload, options)).catch(goneOr);
  if ("gone" in opened) return opened;
  const { getReadableStream } = opened;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of getReadableStream()) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > most) return { tooLarge: true };
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    const aborted = error instanceof Error && /abort|cancel/i.test(`${error.name} ${error.message}`);
    throw classifySilence(aborted ? "timeout" : "network", error instanceof Error ? error.name : "");
  }
  const file = Buffer.concat(chunks);
  return { bytes: new Uint8Array(file), hash: createHash("sha256").update(file).digest("hex") };
}

/** That a file has gone is the person's matter, and no fault. */
function goneOr(error: unknown): { gone: true } {
  if (error instanceof DeliveryError && goneCodes.includes(error.code)) return { gone: true };
  throw error;
}
