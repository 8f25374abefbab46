/** 成本控制率 of 100% while much less was spent than there was: what the rate means should be said (CC-36). */
import Big from "big.js";
import { has } from "../../reading/indicator-kinds.js";
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { limitsOf } from "../../reading/limits.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { scoredRow } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const costControl: RowCheck = {
  code: "CC-36",
  severity: "warning",
  title: say("check.cc-36"),
  source: say("basis.cc-36"),
  rows: besideLowExecution,
};

function besideLowExecution(row: IndicatorRow, input: ReportInput): Finding[] {
  const { actual, name } = row;
  if (!has(name, input.words.indicators.costControl) || actual?.reading.kind !== "percent") return [];
  const execution = scoredRow(input, row)?.table.execution ?? null;
  const reached = execution?.score == null || execution.score.gte(execution.weight.times(limitsOf(input).lowExecution));
  if (reached || !new Big(actual.reading.base ?? 0).eq(100)) return [];
  return [
    makeFinding(costControl, {
      places: [figure(actual.path), figure(execution.path)],
      say: say("finding.cost-control", { name, actual: actual.text, working: execution.working }),
      advice: say("advice.cost-control"),
    }),
  ];
}
