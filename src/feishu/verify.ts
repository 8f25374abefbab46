/** Who sent this? Comparisons here take the same time whatever the difference. */
import { createHash, timingSafeEqual } from "node:crypto";

export interface SignedHeaders {
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
}

/** Lower-case hex SHA-256 over timestamp + nonce + encrypt key + the body's raw bytes (not re-serialised JSON: spaces and escapes count). */
export function signatureOf(encryptKey: string, timestamp: string, nonce: string, body: Uint8Array): string {
  return createHash("sha256")
    .update(timestamp + nonce + encryptKey)
    .update(body)
    .digest("hex");
}

export function isSigned(encryptKey: string, headers: SignedHeaders, body: Uint8Array): boolean {
  return sameText(signatureOf(encryptKey, headers.timestamp, headers.nonce, body), headers.signature);
}

/**
 * Is the timestamp (unix seconds) within `window` milliseconds of now? Whether the platform signs a redelivery (up to seven
 * hours later) anew is not documented, so a window is a setting and off by default; repeated events are recognised by id anyway.
 */
export function isFresh(timestamp: string, now: number, window: number): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= window;
}

/** Equality without telling where the difference is; hashed first, so that lengths do not show either. */
export function sameText(expected: string, actual: string): boolean {
  return timingSafeEqual(digest(expected), digest(actual));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
