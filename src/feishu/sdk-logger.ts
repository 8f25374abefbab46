import { DeliveryError } from "../app/ports/messenger.js";
import { type Log, mask } from "../log.js";

export interface SdkLogger {
  error(...parts: unknown[]): void;
  warn(...parts: unknown[]): void;
  info(...parts: unknown[]): void;
  debug(...parts: unknown[]): void;
  trace(...parts: unknown[]): void;
}

/**
 * What the SDK says, as far as it may be written down: only its words and the names of errors. Objects are dropped, since they hold
 * requests; debug and trace altogether, since they hold whole events. Our own errors are reported where they are handled.
 * The SDK passes all arguments as one array.
 */
export function createSdkLogger(log: Log, secrets: readonly string[]): SdkLogger {
  const write = (to: (facts: object, message: string) => void) => (parts: unknown) => {
    const text = [parts].flat(3).map(wordOf).filter(Boolean).join(" ");
    if (text !== "") to({ sdk: mask(text, secrets).slice(0, 500) }, "feishu sdk");
  };
  return {
    error: write((facts, message) => log.warn(facts, message)),
    warn: write((facts, message) => log.warn(facts, message)),
    info: write((facts, message) => log.debug(facts, message)),
    debug: dropped,
    trace: dropped,
  };
}

function wordOf(part: unknown): string {
  if (typeof part === "string" || typeof part === "number") return String(part);
  return part instanceof Error && !(part instanceof DeliveryError) ? part.name : "";
}

function dropped(): void {
  // Nothing at these levels may be kept, see above.
}
