/** Rows of indicators with their scores. */
import { Kept } from "../../form/kept.js";
import type { Line } from "../../score/score-line.js";
import type { ScoreTable } from "../../score/score-report.js";
import type { CheckInput } from "../check.js";
import { type IndicatorRow, indicatorRows } from "../indicator-rows.js";

export interface ScoredRow {
  readonly row: IndicatorRow;
  readonly line: Line;
  readonly table: ScoreTable;
}

export function scoredRows(input: CheckInput): readonly ScoredRow[] {
  return scored.of(input.ledger, "scored-rows", input.scheme, () => rowsOf(input));
}

const scored = new Kept<readonly ScoredRow[]>(true);

function rowsOf({ ledger, tables }: CheckInput): ScoredRow[] {
  const rows = new Map(indicatorRows(ledger).map((row) => [row.path, row]));
  return tables.flatMap((table) =>
    table.lines.flatMap((line) => {
      const row = rows.get(line.path);
      return row === undefined ? [] : [{ row, line, table }];
    }),
  );
}

/** Points lost, as far as they are known. */
export function lostPoints({ line }: ScoredRow): boolean {
  return line.score !== null && line.weight !== null && line.score.lt(line.weight);
}

/** The rule finds the target missed: it gives less than all points, or leaves it to a person how much less. */
export function missed({ line }: ScoredRow): boolean {
  if (line.weight === null || line.rule === null) return false;
  return line.computed === null ? missedByWords.has(line.working.say) : line.computed.lt(line.weight);
}

/** All points, set by a person. */
export function fullByHand({ line }: ScoredRow): boolean {
  return line.byHand && line.weight !== null && line.score?.gte(line.weight) === true;
}

const missedByWords: ReadonlySet<string> = new Set(["work.late", "work.outside"]);
