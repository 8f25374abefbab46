/** 成本控制率 of 100% while much less was spent than there was: what the rate means should be said (CC-36). */
import Big from "big.js";
import { has } from "../../reading/indicator-kinds.js";
import type { Cell, IndicatorRow } from "../../reading/indicator-rows.js";
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
  if (!has(name, input.words.indicators.costControl) || actual === null || !isWhole(actual)) return [];
  const execution = scoredRow(input, row)?.table.execution ?? null;
  if (execution?.rate == null || execution.rate.gte(limitsOf(input).lowExecution)) return [];
  return [
    makeFinding(costControl, {
      places: [figure(actual.path), figure(execution.path)],
      say: say("finding.cost-control", { name, actual: actual.text, working: execution.working }),
      advice: say("advice.cost-control"),
    }),
  ];
}

/** 100%, or a bare 100. */
function isWhole({ reading: { kind, base, unit } }: Cell): boolean {
  return base !== null && new Big(base).eq(100) && (kind === "percent" || (kind === "number" && unit === null));
}
