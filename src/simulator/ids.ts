import { createHash, randomBytes } from "node:crypto";

/** An id as Feishu makes them: a prefix that tells the kind (`om_`, `oc_`, `ou_`, `c-`) and 32 hex digits. */
export function newId(prefix: string): string {
  return prefix + randomBytes(16).toString("hex");
}

/** The same id for the same words in every run, so that a bot's database still fits after the simulator restarts. */
export function fixedId(prefix: string, words: string): string {
  return prefix + createHash("sha256").update(words).digest("hex").slice(0, 32);
}
