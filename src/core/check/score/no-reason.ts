/** 偏差原因: points that were lost are explained (CC-12). */
import { indicatorField } from "../../form/scored-scopes.js";
import { isExplained } from "../../reading/explained.js";
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { fellShort, scoredRow } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const noReason: RowCheck = {
  code: "CC-12",
  severity: "warning",
  title: say("check.cc-12"),
  source: say("basis.cc-12"),
  rows: unexplained,
};

function unexplained(row: IndicatorRow, input: ReportInput): Finding[] {
  if (isExplained(row.reason, input.words) || indicatorField(row.definition, "indicator.reason") === undefined)
    return [];
  const scored = scoredRow(input, row);
  if (scored === null || !fellShort(scored)) return [];
  return [
    makeFinding(noReason, {
      places: [figure(row.at("indicator.reason"))],
      say: say("finding.no-reason", {
        name: row.name,
        score: scored.line.score?.toFixed(),
        weight: scored.line.weight?.toFixed(),
        target: row.target?.text,
        actual: row.actual?.text,
        reason: row.reason === "" ? null : row.reason,
      }),
      advice: say("advice.no-reason"),
      figures: [row.at("indicator.reason"), row.at("indicator.score"), row.at("indicator.actual")],
    }),
  ];
}
