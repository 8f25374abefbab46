/**
 * The raw bytes of a request. Counted while they arrive: a content-length is only a promise, and its early refusal only
 * spares the reading. "aborted": the sender went away in the middle.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array | "too-big" | "aborted"> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return "too-big";
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > limit) return "too-big";
      chunks.push(chunk);
    }
  } catch {
    return "aborted";
  }
  return Buffer.concat(chunks);
}
