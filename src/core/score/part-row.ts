/** Rows that are part of the row above (其中：脱贫户): they have a target and an actual value, and need no points of their own. */
import type { Ledger } from "../form/ledger.js";
import { indicatorField } from "../form/scored-scopes.js";
import type { Scheme } from "./scheme.js";

/** Whether a name says that its row is part of another. */
export function isPartName(name: string | null, { parts }: Scheme): boolean {
  const plain = (name ?? "").normalize("NFKC").replace(/^[\s★*☆]+/, "");
  return parts.some((word) => plain.startsWith(word));
}

/**
 * Whether the field at `path` holds points that nobody owes: those of a row that is part of another. `typed` counts for more
 * than the ledger (a card that was just submitted).
 */
export function isPartsPoints(
  ledger: Ledger,
  scheme: Scheme | null,
  path: string,
  typed: ReadonlyMap<string, string> = new Map(),
): boolean {
  const field = ledger.field(path);
  if (scheme === null || field?.roles.includes("indicator.weight") !== true) return false;
  const list = [...ledger.form.lists.values()].find(({ row }) => row.fields.includes(field));
  const named = list === undefined ? undefined : indicatorField(list, "indicator.level3");
  if (named === undefined) return false;
  const at = `${path.slice(0, path.lastIndexOf("."))}.${named.id}`;
  return isPartName(typed.get(at) ?? ledger.value(at), scheme);
}
