/** 分值/得分 in one column, and 9.5/10 in one cell. */
import type { Names } from "./names.js";

/** Of a head that names both: which of them comes first. null: it does not. */
export function pairedHead(names: Names, head: string): "weight" | "score" | null {
  const parts = head.normalize("NFKC").split(/[/、及和与]/);
  if (parts.length !== 2) return null;
  const [first, second] = parts.map((part) => pointsRole(names, part));
  return first == null || second == null || first === second ? null : first;
}

function pointsRole(names: Names, text: string): "weight" | "score" | null {
  const roles = names.rolesOf(text);
  if (roles.includes("indicator.weight")) return "weight";
  return roles.includes("indicator.score") ? "score" : null;
}

/** Points that were reached before those that can be, unless the head has them the other way. null: the cell holds one number. */
export function pairedPoints(
  text: string,
  first: "weight" | "score" | null,
): { readonly weight: string; readonly score: string } | null {
  const [, one, other] =
    /^(\d+(?:\.\d+)?)分?[/|](\d+(?:\.\d+)?)分?$/.exec(text.normalize("NFKC").replace(/\s/g, "")) ?? [];
  if (one === undefined || other === undefined) return null;
  return first === "weight" ? { weight: one, score: other } : { weight: other, score: one };
}
