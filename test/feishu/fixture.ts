import { readFileSync } from "node:fs";
import { z } from "zod";

/** Published vectors in test/fixtures/feishu, each with its sources. */
export function vectors<T>(file: string, shape: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`../fixtures/feishu/${file}`, import.meta.url), "utf8");
  return z.array(shape).parse(JSON.parse(text));
}

const payloads = vectors("payloads.json", z.object({ id: z.string(), payload: z.looseObject({}) }));

/** A documented payload, a fresh copy each time. */
// biome-ignore lint/suspicious/noExplicitAny: tests change single fields of these at will.
export function payload(id: string): any {
  const found = payloads.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no payload ${id}`);
  return structuredClone(found.payload);
}
