import type { LogEntry } from "./control-types.js";
import { isObject } from "./json.js";

/** Everything that went over the wire, both ways, for the inspector. Keeps the last 5,000 entries. */
export interface Log {
  add(entry: Omit<LogEntry, "n" | "at">): void;
  after(n: number): { entries: LogEntry[]; next: number };
}

const KEPT = 5000;

export function createLog(now: () => number): Log {
  let entries: LogEntry[] = [];
  let n = 0;
  return {
    add(entry) {
      n += 1;
      entries.push({ ...entry, n, at: now(), request: redact(entry.request), answer: redact(entry.answer) });
      if (entries.length > KEPT * 2) entries = entries.slice(-KEPT);
    },
    after: (seen) => ({ entries: entries.filter((entry) => entry.n > seen).slice(-KEPT), next: n }),
  };
}

const SECRET =
  /^(token|tenant_access_token|app_?secret|encrypt_?key|verification_?token|authorization|ticket|access_key)$/i;

/** A copy without secrets, and with bytes told by their number. */
function redact(value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (Array.isArray(value)) return value.map(redact);
  if (!isObject(value)) return typeof value === "string" ? withoutTickets(value) : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, SECRET.test(key) ? "***" : redact(inner)]),
  );
}

/** The long connection's address carries its ticket in the query. */
function withoutTickets(text: string): string {
  return text.replace(/\b(ticket|access_key)=[^&\s]+/g, "$1=***");
}
