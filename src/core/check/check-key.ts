/** Under which what a check found is kept. */
import type { Check } from "./check.js";

const keys = new Map<Check, string>();

/** The same for a check as long as the program runs, whichever checks are run beside it. */
export function checkKey(check: Check): string {
  const key = keys.get(check) ?? `${check.code} ${keys.size}`;
  keys.set(check, key);
  return key;
}
