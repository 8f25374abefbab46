/** The sums of a score table, for a sentence. */
import Big from "big.js";
import { showPercent, showPoints } from "../../../score/points.js";
import type { ScoreTable } from "../../../score/score-report.js";
import type { View } from "../../screen/view.js";

export function totals(view: View, table: ScoreTable): Record<string, unknown> {
  const decimals = view.scheme?.decimals ?? 2;
  return {
    name: shortName(view, table),
    total: table.total === null ? null : showPoints(table.total, decimals),
    sum: showPoints(table.sum, decimals),
    weight: showPoints(table.weight, decimals),
    grade: table.grade,
    wrongWeight: hasWrongWeight(table) ? showPoints(table.weight, decimals) : null,
    unscored: unscoredOf(table),
    dropped: table.dropped === null ? null : showPoints(table.dropped, decimals),
    cap: table.cap !== null,
    below: table.cap === null ? null : showPercent(new Big(table.cap.executionBelow)),
    most: table.cap?.total ?? null,
  };
}

/** Counted once a table: it is the same object as long as its figures are. */
function unscoredOf(table: ScoreTable): number {
  const known = unscored.get(table) ?? table.lines.filter((line) => line.score === null && !line.apart).length;
  unscored.set(table, known);
  return known;
}

const unscored = new WeakMap<ScoreTable, number>();

/** With the execution the points do not make up 100. */
export function hasWrongWeight({ lines, weight }: ScoreTable): boolean {
  return lines.length > 0 && !weight.eq(100);
}

/** A table by its own name, or by the report's. */
export function shortName(view: View, table: ScoreTable): string {
  return table.name ?? (table.path === "" ? view.report.title : table.path);
}
