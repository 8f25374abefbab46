/**
 * The raw bytes of a request. Counted while they arrive: a content-length is only a promise, and its early refusal only
 * spares the reading. "aborted": the sender went away in the middle.
 */
import { IncomingMessage } from "node:http";

/** `env`: what the server passes along with the request; under Node the message itself, which is quicker to read than a stream made of it. */
export async function readBody(
  request: Request,
  env: unknown,
  limit: number,
): Promise<Uint8Array | "too-big" | "aborted"> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return "too-big";
  // Not destroyed when the reading stops early: the refusal still has to leave over the same connection.
  const message = messageIn(env)?.iterator({ destroyOnReturn: false });
  const body: AsyncIterable<Uint8Array> | null = message ?? request.body;
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > limit) return "too-big";
      chunks.push(chunk);
    }
  } catch {
    return "aborted";
  }
  return Buffer.concat(chunks);
}

function messageIn(env: unknown): IncomingMessage | null {
  const message = typeof env === "object" && env !== null && "incoming" in env ? env.incoming : null;
  return message instanceof IncomingMessage ? message : null;
}
