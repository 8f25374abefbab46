/** The task of the worker's process: reads one file, or what poppler has made of one. */
import { z } from "zod";
import { readDrawn, readOrConvert } from "./read-file.js";

const bytes = z.instanceof(Uint8Array);
const input = z.union([
  z.object({ bytes, name: z.string(), has: z.object({ office: z.boolean(), poppler: z.boolean() }) }),
  z.object({ drawn: z.object({ words: bytes, lines: bytes.nullable() }), name: z.string() }),
]);

export function work(raw: unknown) {
  const order = input.parse(raw);
  return "drawn" in order ? readDrawn(order.drawn, order.name) : readOrConvert(order.bytes, order.name, order.has);
}
