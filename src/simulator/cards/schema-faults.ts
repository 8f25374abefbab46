import type { z } from "zod";
import type { CustomStyles } from "./custom-styles.js";
import { type Fault, fault } from "./fault.js";
import { at, join } from "./pointer.js";
import { isRule, type RuleId } from "./rules.js";

/** What zod finds wrong with `value`, which stands at `pointer`, as faults. */
export function schemaFaults(schema: z.ZodType, value: unknown, pointer: string, styles: CustomStyles): Fault[] {
  const read = schema.safeParse(value);
  if (read.success) return [];
  return read.error.issues.flatMap((issue) => faultsOf(issue, value, pointer, styles));
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown, pointer: string, styles: CustomStyles): Fault[] {
  const place = join(pointer, ...issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => fault("unknown-property", join(place, key), `unknown property: ${key}`));
  }
  const found = at(value, join("", ...issue.path));
  const rule = ruleOf(issue, found);
  return isOwnStyle(rule, found, styles) ? [] : [fault(rule, place, `${issue.message}${shown(found)}`)];
}

function ruleOf(issue: z.core.$ZodIssue, found: unknown): RuleId {
  if (issue.code === "custom" && isRule(issue.params?.rule)) return issue.params.rule;
  if (found === undefined) return "property-required";
  return issue.code === "invalid_type" ? "property-type" : "property-value";
}

/** The schemas know Feishu's colours and sizes; the card's own names are known only here. */
function isOwnStyle(rule: RuleId, found: unknown, styles: CustomStyles): boolean {
  if (typeof found !== "string") return false;
  return (rule === "color" && styles.colors.has(found)) || (rule === "text-size" && styles.sizes.has(found));
}

function shown(found: unknown): string {
  return typeof found === "string" || typeof found === "number" ? ` (found ${JSON.stringify(found)})` : "";
}
