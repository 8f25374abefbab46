/** One part of a multipart body. A part without a filename may still be a file: the SDK sends buffers so. */
export interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Splits a multipart/form-data body (RFC 7578) over its bytes. `Request.formData()` would read a part without a filename
 * as UTF-8 text and spoil the file. Null when the content type or the body is not multipart.
 */
export function readMultipart(contentType: string, body: Uint8Array): Part[] | null {
  const boundary = /^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  if (boundary === null) return null;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const parts: Part[] = [];
  let from = bytes.indexOf(mark);
  while (from !== -1) {
    const start = from + mark.length;
    const next = bytes.indexOf(mark, start);
    if (next === -1) break;
    const part = readPart(bytes.subarray(start + 2, next - 2));
    if (part === null) return null;
    parts.push(part);
    from = next;
  }
  return parts.length > 0 ? parts : null;
}

function readPart(bytes: Buffer): Part | null {
  const gap = bytes.indexOf("\r\n\r\n");
  if (gap === -1) return null;
  const head = bytes.subarray(0, gap).toString("utf8");
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return null;
  const filename = /;\s*filename="([^"]*)"/i.exec(head)?.[1];
  return { name, filename, bytes: Uint8Array.from(bytes.subarray(gap + 4)) };
}
