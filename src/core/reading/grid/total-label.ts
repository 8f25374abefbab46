/** The total score among the labels at the top of a table. */
import type { Collector } from "./found.js";
import { isNumber, isScoreTotal } from "./furniture.js";
import type { GridCell } from "./grid.js";
import type { Places } from "./places.js";
import { putTotals, scoredAround } from "./printed-score.js";

/** 自评总分 | 96.5 among other labels. */
export function readTotal(said: readonly GridCell[], places: Places, found: Collector): number {
  const at = said.findIndex(
    ({ text }, index) => isScoreTotal(places.names, text) && isNumber(said[index + 1]?.text ?? ""),
  );
  const value = said[at + 1];
  const scored = scoredAround(places.current, places);
  if (at < 1 || value === undefined || scored === null || found.isUsed(value)) return 0;
  putTotals(scored, [value], () => "score", found);
  found.use(...said.slice(at, at + 1));
  return 1;
}
