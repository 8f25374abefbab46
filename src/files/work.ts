/** The task of the worker's process: reads one file. */
import { z } from "zod";
import { readFile } from "./read-file.js";

const input = z.object({ bytes: z.instanceof(Uint8Array), name: z.string() });

export function work(raw: unknown) {
  const { bytes, name } = input.parse(raw);
  return readFile(bytes, name);
}
