/** How long a text may be: as the form says, or the scheme, whichever is less. */
import type { Field } from "../../form/form.js";
import type { Problem } from "../../problem.js";
import { type Say, say } from "../../say.js";
import type { Scheme } from "../../score/scheme.js";
import type { FieldSpec } from "../../value/codec.js";

/** By what a field is read under this scheme. */
export function specUnder(scheme: Scheme | null, field: Field): FieldSpec {
  const limit = schemeLimit(scheme, field);
  return limit === null ? field.spec : { ...field.spec, max: Math.min(limit, field.spec.max ?? limit) };
}

/** What is wrong with a value, for the person; names the scheme whose limit it is. */
export function problemSay(scheme: Scheme | null, field: Field, { code, facts }: Problem): Say {
  const limit = schemeLimit(scheme, field);
  const rule = code === "text-too-long" && limit !== null && String(limit) === facts.max ? scheme?.title : null;
  return say(`problem.${code}`, { label: field.label, rule, ...facts });
}

/** Characters at most, where the scheme says so for a text of this meaning. */
function schemeLimit(scheme: Scheme | null, { kind, roles }: Field): number | null {
  if (scheme === null || (kind !== "long" && kind !== "text")) return null;
  const limits = roles.flatMap((role) => scheme.texts[role] ?? []);
  return limits.length === 0 ? null : Math.min(...limits);
}
