/**
 * What `npm run build` has found out about the files of forms and sentences, so that a start looks again only at what has changed
 * since: the data of a YAML file, and Word layouts with nothing wrong in them. A file is known by its bytes, not by its name.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import type { PrintShape } from "../core/report/print-shape.js";
import type { CheckTags } from "./mistake-lines.js";

/** `data`: by the hash of the file's bytes. `sound`: hashes of layouts with the names that they may use. */
export interface KnownFiles {
  readonly data: Readonly<Record<string, unknown>>;
  readonly sound: readonly string[];
}

/** Beside the compiled program; there is none beside its sources. */
export const knownFile = new URL("../../known-files.json", import.meta.url);

const stored = z.object({
  by: z.string(),
  known: z.object({ data: z.record(z.string(), z.unknown()), sound: z.array(z.string()) }),
});

let known: { readonly data: Readonly<Record<string, unknown>>; readonly sound: ReadonlySet<string> } | null = null;

/** The data of a YAML file without faults; null: it has to be read. */
export function knownData(bytes: Uint8Array): { readonly value: unknown } | null {
  const { data } = knownFiles();
  const key = hashOf(bytes);
  return Object.hasOwn(data, key) ? { value: data[key] } : null;
}

/** `check`, but for layouts of which it is known that it finds nothing. */
export function unlessKnown(check: CheckTags): CheckTags {
  return (layout, shape) => (knownFiles().sound.has(layoutKey(layout, shape)) ? [] : check(layout, shape));
}

export function hashOf(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("base64");
}

export function layoutKey(layout: Uint8Array, shape: PrintShape): string {
  return hashOf(layout, JSON.stringify(shape));
}

/** As text for `knownFile`. */
export function toStore(found: KnownFiles): string {
  return JSON.stringify({ by: judges(), known: found });
}

function knownFiles(): NonNullable<typeof known> {
  known ??= read();
  return known;
}

function read(): NonNullable<typeof known> {
  if (!existsSync(knownFile)) return nothing;
  const { success, data: file } = stored.safeParse(parsed(readFileSync(knownFile, "utf8")));
  return success && file.by === judges() ? { data: file.known.data, sound: new Set(file.known.sound) } : nothing;
}

const nothing = { data: {}, sound: new Set<string>() };

/** A build that was interrupted is no reason not to start: everything is looked at. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What has judged: compiled again by hand, or with another reader of YAML, it may judge otherwise. */
function judges(): string {
  const folder = new URL("../documents/", import.meta.url);
  const modules = readdirSync(folder).filter((name) => /\.[jt]s$/.test(name));
  const yaml = createRequire(import.meta.url).resolve("yaml/package.json");
  return hashOf(
    ...modules.sort().map((name) => readFileSync(new URL(name, folder))),
    readFileSync(new URL("../core/report/shape-scope.js", import.meta.url)),
    readFileSync(yaml),
  );
}
