/** 分值: with the execution's the points of all indicators add up to what the scheme gives (CC-02). */
import Big from "big.js";
import { join } from "../../form/path.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ScoreTable } from "../../score/score-report.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const pointsSum: ReportCheck = {
  code: "CC-02",
  severity: "error",
  title: say("check.cc-02"),
  source: say("basis.cc-02"),
  whole: (input) => input.tables.flatMap((table) => sumDiffers(input, table)),
};

function sumDiffers({ scheme, partial }: ReportInput, table: ScoreTable): Finding[] {
  if (scheme === null || table.lines.length === 0 || table.lines.some(({ weight }) => weight === null)) return [];
  const wanted = new Big(scheme.points.indicators).plus(table.execution?.weight ?? 0);
  const given = table.weight;
  if (given.eq(wanted) || (partial === true && given.lt(wanted))) return [];
  const sum = table.lines.reduce((so, line) => so.plus(line.weight ?? 0), new Big(0));
  return [
    makeFinding(pointsSum, {
      places: [figure(topList(table))],
      say: say("finding.weights-sum", {
        table: tableName(table),
        sum: sum.toFixed(),
        wanted: scheme.points.indicators,
        difference: sum.minus(scheme.points.indicators).abs().toFixed(),
        more: given.gt(wanted),
      }),
      advice: say("advice.weights-sum", { wanted: scheme.points.indicators }),
      figures: table.lines.map(({ path }) => path),
      weightsOf: table.path,
    }),
  ];
}

/** The list that a table's indicators stand in, directly or in rows of goals. */
function topList({ path, indicators }: ScoreTable): string {
  const beneath = path === "" ? indicators : indicators.slice(path.length + 1);
  return join(path, beneath.split(".")[0] ?? "");
}
