/** The task of the worker's process: packs one archive. */
import { z } from "zod";
import { packed } from "./pack-archive.js";

const input = z.object({ files: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })) });

export function work(raw: unknown): Uint8Array {
  return packed(input.parse(raw).files);
}
