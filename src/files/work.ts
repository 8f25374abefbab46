/** The task of the worker's process: reads one file. */
import { z } from "zod";
import { readOrConvert } from "./read-file.js";

const input = z.object({ bytes: z.instanceof(Uint8Array), name: z.string(), office: z.boolean() });

export function work(raw: unknown) {
  const { bytes, name, office } = input.parse(raw);
  return readOrConvert(bytes, name, office);
}
