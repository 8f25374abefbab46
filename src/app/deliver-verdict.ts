import { DeliveryError } from "./ports/messenger.js";

export type Verdict =
  | { readonly retryIn: number; readonly error: string }
  | { readonly bury: true; readonly error: string };

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 10 * 60_000;
/** Doubling from a second to ten minutes, then every ten minutes: the 152nd failure is about a day after the first. */
const MOST_ATTEMPTS = 152;
/** Between attempts while a setting is wrong: it is put right by a person, and then everything is to go out soon. */
const SETTING_WAIT = 60_000;
/** For what is no DeliveryError: a busy database heals, a wrong template does not. */
const MOST_SURPRISES = 5;

/**
 * What becomes of a row after a failed attempt. `attempts`: how many came before this one. `random` in [0, 1) spreads the waits by
 * a quarter either way, so that rows that failed together do not come back together. Waits in milliseconds.
 */
export function verdictOn(failure: unknown, attempts: number, random: number): Verdict {
  // Whole: PostgreSQL keeps no part of a millisecond.
  const backoff = Math.round(Math.min(FIRST_WAIT * 2 ** Math.min(attempts, 30), LONGEST_WAIT) * (0.75 + random / 2));
  if (!(failure instanceof DeliveryError)) {
    const error = failure instanceof Error ? `${failure.name}: ${failure.message}`.slice(0, 300) : typeof failure;
    return attempts + 1 >= MOST_SURPRISES ? { bury: true, error } : { retryIn: backoff, error };
  }
  const error = `${failure.type}: ${failure.message}`;
  // Never given up: what waits is good, the setting is not.
  if (failure.type === "configuration") return { retryIn: Math.max(backoff, SETTING_WAIT), error };
  if (failure.type !== "retry" || attempts + 1 >= MOST_ATTEMPTS) return { bury: true, error };
  return { retryIn: Math.max(backoff, Math.ceil(failure.retryAfter ?? 0)), error };
}
