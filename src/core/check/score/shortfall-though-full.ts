/** A text that speaks of what was not reached does not stand beside all points (CC-12). */
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { lostPoints, missed, type ScoredRow, scoredRow } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const shortfallThoughFull: RowCheck = {
  code: "CC-12",
  severity: "warning",
  title: say("check.cc-12"),
  source: say("basis.cc-12"),
  rows: contradicting,
};

function contradicting(row: IndicatorRow, input: ReportInput): Finding[] {
  if (!input.words.reasons.shortfall.some((word) => row.reason.includes(word))) return [];
  const scored = scoredRow(input, row);
  if (scored === null || !isFull(scored) || missed(scored)) return [];
  return [
    makeFinding(shortfallThoughFull, {
      places: [figure(row.at("indicator.reason"))],
      say: say("finding.shortfall-full", {
        name: row.name,
        reason: row.reason,
        weight: scored.line.weight?.toFixed(),
      }),
      advice: say("advice.shortfall-full"),
      figures: [row.at("indicator.reason"), row.at("indicator.score")],
    }),
  ];
}

/** All points, or the target reached where there are none. */
function isFull(scored: ScoredRow): boolean {
  const { line } = scored;
  return line.weight === null ? line.reached === true : line.score !== null && !lostPoints(scored);
}
