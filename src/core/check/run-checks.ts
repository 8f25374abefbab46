/** Runs every check over a report: findings once each, what blocks first, then by section. */
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import type { Check, CheckContext } from "./check.js";
import { checkInput } from "./check-input.js";
import { type Finding, placeKey } from "./finding.js";
import { checks } from "./registry.js";
import { inOrder } from "./sort-findings.js";

const found = new Kept<readonly Finding[]>(true);

/** `context`: the same object from turn to turn, so that what still holds is not worked out again. */
export function runChecks(ledger: Ledger, context: CheckContext, all: readonly Check[] = checks): Finding[] {
  const input = checkInput(ledger, context);
  const findings = all.flatMap((check) => found.of(ledger, keyOf(check), context, () => check.run(input)));
  return inOrder(ledger.form, once(findings));
}

const keys = new Map<Check, string>();

/** The same whichever of the checks are run. */
function keyOf(check: Check): string {
  const key = keys.get(check) ?? `${check.code} ${keys.size}`;
  keys.set(check, key);
  return key;
}

/** Two checks may come upon the same: the first is kept. */
function once(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>();
  for (const one of findings) {
    const key = [one.code, one.say.say, ...one.places.map(placeKey)].join(" ");
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}
