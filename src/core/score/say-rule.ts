/** Which rule scored an indicator, as a sentence. */
import { type Say, say } from "../say.js";
import type { RuleName } from "./rules.js";
import type { Scheme } from "./scheme.js";

export function sayRule(rule: RuleName, scheme: Scheme): Say {
  return say(`rule.${rule === "reverse" ? reverseRules[scheme.reverse] : rule}`);
}

const reverseRules: Record<Scheme["reverse"], string> = { inverse: "reverse-inverse", linear: "reverse-linear" };
