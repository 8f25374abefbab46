/** A score is neither below 0 nor above its points (CC-11). */
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { scoredRow } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const scoreRange: RowCheck = {
  code: "CC-11",
  severity: "error",
  title: say("check.cc-11"),
  source: say("basis.cc-11"),
  rows: outside,
};

function outside(row: IndicatorRow, input: ReportInput): Finding[] {
  const line = scoredRow(input, row)?.line;
  if (line === undefined) return [];
  const { weight } = line;
  const score = line.typed ?? line.score;
  if (score === null || weight === null || (score.gte(0) && score.lte(weight))) return [];
  return [
    makeFinding(scoreRange, {
      places: [figure(row.at("indicator.score"))],
      say: say("finding.score-range", { name: row.name, score: score.toFixed(), weight: weight.toFixed() }),
      advice: say("advice.score-range", { weight: weight.toFixed() }),
      figures: [row.at("indicator.score"), row.at("indicator.weight")],
    }),
  ];
}
