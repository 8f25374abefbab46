/** 百分数: rates that cannot exceed 100% do not (CC-29). */
import Big from "big.js";
import { endsWith } from "../../reading/indicator-kinds.js";
import type { IndicatorRow } from "../../reading/indicator-rows.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { say } from "../../say.js";
import type { RowCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const overHundred: RowCheck = {
  code: "CC-29",
  severity: "error",
  title: say("check.cc-29"),
  source: say("basis.cc-29"),
  rows: tooMuch,
};

function tooMuch({ name, target, actual, history }: IndicatorRow, { words }: ReportInput): Finding[] {
  if (!endsWith(name, words.indicators.bounded)) return [];
  return [target, actual, ...history].flatMap((cell) => {
    if (cell === null || cell.reading.kind !== "percent" || new Big(cell.reading.base ?? 0).lte(100)) return [];
    return [
      makeFinding(overHundred, {
        places: [figure(cell.path)],
        say: say("finding.over-hundred", { name, label: cell.label, text: cell.text }),
        advice: say("advice.over-hundred"),
      }),
    ];
  });
}
