/** How a message calls a score table: the row's name; null for the report's own. */
import type { ScoreTable } from "../../score/score-report.js";

export function tableName(table: ScoreTable | undefined): string | null {
  return table?.name ?? null;
}
