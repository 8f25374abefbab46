/**
 * The process's log: pino, JSON lines, with everything taken out that must not be written down.
 * Three nets, since a leak needs only one hole: known field names are censored, errors are reduced to name, message, code
 * and stack (an HTTP error carries its request with token and body), and the secrets' own values are masked in the finished line.
 */
import { type DestinationStream, pino } from "pino";

export type LogLevel = "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";

/** What the rest of the program needs of a log. Facts first, then one constant sentence. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

const CENSORED = [
  "appSecret",
  "app_secret",
  "encryptKey",
  "verificationToken",
  "token",
  "tenant_access_token",
  "authorization",
  "Authorization",
  "headers",
  "config",
  "password",
];

/** `secrets`: values that are masked wherever they turn up in a line. Shorter than 6 characters they are left alone. */
export function createLogger(level: LogLevel, destination?: DestinationStream, secrets: readonly string[] = []): Log {
  const hidden = secrets.filter((secret) => secret.length >= 6);
  const options = {
    level,
    base: null,
    redact: { paths: CENSORED.flatMap((name) => [name, `*.${name}`]), censor: "[redacted]" },
    serializers: { err: safeError, error: safeError },
    hooks: { streamWrite: (line: string) => mask(line, hidden) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** An error as it may be written down: no request, no headers, no body. */
export function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && isPlain(error.code) ? { code: error.code } : {};
  return { name: error.name, message: error.message, ...code, stack: error.stack };
}

/** Takes out the given secrets, bearer tokens, tenant tokens (`t-…`), a URL's user and password, and what follows its question mark. */
export function mask(line: string, secrets: readonly string[] = []): string {
  return secrets
    .reduce((text, secret) => text.replaceAll(secret, "[redacted]"), line)
    .replace(/Bearer [\w.~+/=-]+/g, "Bearer [redacted]")
    .replace(/\bt-[\w.-]{10,}/g, "[redacted]")
    .replace(/:\/\/[^\s"'/@]{1,500}@/g, "://[redacted]@")
    .replace(/((?:https?|wss?):\/\/[^\s"'?]{1,500})\?[^\s"']*/g, "$1?[redacted]");
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
