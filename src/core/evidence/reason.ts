/** Some figures have a figure beside them that says why, such as a score set by hand. */
import type { Ledger } from "../form/ledger.js";
import { patternOf, placed } from "../form/path.js";

/** The figure that holds the reason for this one, in the same row; null: there is none. */
export function reasonPath(ledger: Ledger, path: string): string | null {
  const roles = ledger.field(path)?.roles ?? [];
  const wanted = reasonRoles.find(([of]) => roles.includes(of))?.[1];
  if (wanted === undefined) return null;
  const scope = patternOf(path.slice(0, path.lastIndexOf(".")));
  for (const field of ledger.form.fields.values())
    if (field.roles.includes(wanted) && field.pattern.slice(0, field.pattern.lastIndexOf(".")) === scope)
      return placed(field.pattern, path);
  return null;
}

/** A figure's role, and the role of what gives the reason for it. */
const reasonRoles = [["indicator.score", "indicator.handReason"]] as const;
