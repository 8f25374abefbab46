/** Points for indicators that have none yet, as the scheme splits its points over the level-1 classes. They are offered, never written by themselves. */
import Big from "big.js";
import { levelPoints } from "./level-points.js";
import type { Scheme } from "./scheme.js";

export interface PointsRow {
  readonly path: string;
  /** Role of the level-1 class; null: nobody knows it. */
  readonly role: string | null;
  /** null: open. */
  readonly weight: string | null;
}

/** By path, the same for each open row of a class as far as whole points go; null: the scheme or the rows say too little. */
export function splitPoints(rows: readonly PointsRow[], scheme: Scheme): ReadonlyMap<string, string> | null {
  const roles = new Set(rows.flatMap(({ role }) => role ?? []));
  const split = rows.some(({ role }) => role === null) ? null : levelPoints(scheme, roles);
  const found = new Map<string, string>();
  for (const role of split === null ? [] : roles) {
    const own = rows.filter((row) => row.role === role);
    const open = own.filter(({ weight }) => weight === null);
    const given = own.reduce((sum, { weight }) => sum.plus(weight ?? 0), new Big(0));
    const rest = new Big(split?.[role] ?? 0).minus(given);
    if (open.length === 0) continue;
    if (rest.lte(0)) return null;
    const each = rest.div(open.length).round(0, Big.roundDown);
    let over = rest.minus(each.times(open.length));
    for (const { path } of open) {
      const more = over.gte(1) ? new Big(1) : over;
      found.set(path, each.plus(more).toFixed());
      over = over.minus(more);
    }
  }
  return found.size === 0 || [...found.values()].some((points) => points === "0") ? null : found;
}
