import { z } from "zod";
import type { RuleId } from "../rules.js";

/** A string that `fits`, reported under `rule` when it does not. */
export function ruled(rule: RuleId, wanted: string, fits: (text: string) => boolean) {
  return z.string().refine(fits, { error: wanted, params: { rule } });
}
