import type { ApiCode } from "../codes.js";
import { ApiFault } from "./fault.js";

/**
 * Sliding windows of one second: 5 messages to one receiver (230020), 50 requests to one API (99991400); and 1,000 a minute.
 * Both are refused with 429 and the seconds to wait.
 */
export interface Limits {
  countApi(api: string): void;
  countReceiver(chatId: string): void;
}

export function createLimits(now: () => number): Limits {
  const seen = new Map<string, number[]>();

  function count(key: string, most: number, span: number): boolean {
    const at = now();
    const recent = (seen.get(key) ?? []).filter((time) => time > at - span);
    const allowed = recent.length < most;
    if (allowed) recent.push(at);
    seen.set(key, recent);
    return allowed;
  }

  return {
    countApi(api) {
      if (!count(`second ${api}`, 50, 1000)) throw tooMany(99991400, "request trigger frequency limit", 50, 1);
      if (!count(`minute ${api}`, 1000, 60_000)) throw tooMany(99991400, "request trigger frequency limit", 1000, 60);
    },
    countReceiver(receiver) {
      if (!count(`receiver ${receiver}`, 5, 1000)) {
        throw tooMany(230020, "This operation triggers the frequency limit.", 5, 1);
      }
    },
  };
}

export function tooMany(code: ApiCode, message: string, limit: number, reset: number): ApiFault {
  return new ApiFault(code, message, 429, {
    "x-ogw-ratelimit-limit": String(limit),
    "x-ogw-ratelimit-reset": String(reset),
  });
}
