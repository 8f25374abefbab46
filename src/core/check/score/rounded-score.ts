/** A score of a missed target that only rounding to whole points explains hides what was lost (CC-10). */
import Big from "big.js";
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { scoredRow } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import { comparable } from "../../value/comparable.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const roundedScore: RowCheck = {
  code: "CC-10",
  severity: "info",
  title: say("check.cc-10"),
  source: say("basis.cc-10"),
  rows: rounded,
};

function rounded(row: IndicatorRow, input: ReportInput): Finding[] {
  const { target, actual } = row;
  if (input.scheme?.decimals !== 0 || target === null || actual === null) return [];
  const line = scoredRow(input, row)?.line;
  if (line?.rule !== "positive" || row.score === null || line.score === null || line.weight === null) return [];
  const { a, b } = comparable(target.reading, actual.reading);
  if (a === null || b === null || new Big(a).lte(0) || new Big(b).gte(a) || new Big(b).lt(0)) return [];
  const exact = line.weight.times(b).div(a).round(2, Big.roundHalfUp);
  if (exact.eq(line.score) || !exact.round(0, Big.roundHalfUp).eq(line.score)) return [];
  return [
    makeFinding(roundedScore, {
      places: [figure(row.at("indicator.score"))],
      say: say("finding.rounded-score", {
        name: row.name,
        target: target.text,
        actual: actual.text,
        score: line.score.toFixed(),
        exact: exact.toFixed(),
      }),
      advice: say("advice.rounded", { exact: exact.toFixed() }),
      figures: [row.at("indicator.score"), row.at("indicator.target"), row.at("indicator.actual")],
    }),
  ];
}
