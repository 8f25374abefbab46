/**
 * 预算执行率 | 预算执行率 | 预算执行率 | 100% | 92% | 10 | 9.2 among the indicators: the scheme scores the execution by itself,
 * so that the row's points and score are compared, and it is no indicator.
 */
import { indicatorField } from "../../form/scored-scopes.js";
import type { Collector } from "./found.js";
import type { ListRow } from "./list-row.js";
import { normalName } from "./names.js";
import type { Places } from "./places.js";
import { putScore, scoredPlace } from "./printed-score.js";
import type { ListZone } from "./zones.js";

const printed = [
  ["indicator.weight", "execution.points"],
  ["indicator.score", "execution.score"],
] as const;

/** Whether the row is that of the execution. */
export function takeExecutionRow(zone: ListZone, row: ListRow, places: Places, found: Collector): boolean {
  const { list } = zone.head.words;
  const name = row.byField.get(list.named)?.text ?? "";
  if (!isExecution(name, places)) return false;
  const { level1, level2 } = zone.above;
  // A unit may count it among what it has produced: there it is an indicator.
  if (![level1, level2].some((text) => isExecution(text, places) || normalName(text) === normalName(name)))
    return false;
  const scored = scoredPlace(list, zone.place.path, places);
  if (scored === null || found.ledger.form.scheme === null) return false;
  for (const [role, score] of printed) {
    const part = row.byField.get(indicatorField(list, role)?.id ?? "");
    const [cell] = part?.cells ?? [];
    if (cell !== undefined) putScore(score, scored, name, cell, found);
  }
  found.use(...row.used);
  return true;
}

function isExecution(text: string, { names }: Places): boolean {
  return names.rolesOf(text).includes("execution.rate");
}
