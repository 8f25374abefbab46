/** A printed total does not lack points that every indicator has (CC-12). */
import Big from "big.js";
import { join } from "../../form/path.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valueOfRole } from "../../reading/role-value.js";
import { tableName } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ScoreTable } from "../../score/score-report.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const lostThoughReached: ReportCheck = {
  code: "CC-12",
  severity: "error",
  title: say("check.cc-12"),
  source: say("basis.cc-12"),
  whole: unexplained,
};

/** Nobody can say where the points went. */
function unexplained(input: ReportInput): Finding[] {
  const { scheme, printed, words } = input;
  const most = new Big(scheme?.points.execution ?? 0).plus(scheme?.points.indicators ?? 0);
  const reached = input.tables.filter(
    ({ lines, execution }) =>
      lines.length > 0 && lines.every(isFull) && (execution === null || execution.score?.eq(execution.weight) === true),
  );
  return reached.flatMap((table) => {
    const path = join(table.path, "total.score");
    const total = numberOf(printed.values.get(path));
    const reason = valueOfRole(input, "deviation.reason", table.path);
    if (total === null || total.gte(most) || words.reasons.cause.some((word) => reason?.value?.includes(word)))
      return [];
    return [
      makeFinding(lostThoughReached, {
        places: [...(reason === null ? [] : [figure(reason.path)]), figure(path)],
        say: say("finding.lost-though-reached", {
          table: tableName(table),
          total: total.toFixed(),
          lost: most.minus(total).toFixed(),
          reason: reason?.value ?? null,
        }),
        advice: say("advice.lost-though-reached"),
      }),
    ];
  });
}

function isFull({ score, weight }: ScoreTable["lines"][number]): boolean {
  return score !== null && weight !== null && score.gte(weight);
}

function numberOf(text: string | undefined): Big | null {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text.trim()) ? new Big(text.trim()) : null;
}
