/** 偏差原因及改进措施: points that were lost are explained, by a cause and not by a measure alone (CC-12). */
import Big from "big.js";
import { join } from "../../form/path.js";
import { indicatorField } from "../../form/scored-scopes.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valueOfRole } from "../../reading/role-value.js";
import { lostPoints, missed, type ScoredRow, scoredRows, tableName } from "../../reading/scored-rows.js";
import type { WordLists } from "../../reading/word-lists.js";
import { say } from "../../say.js";
import type { ScoreTable } from "../../score/score-report.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const reasons: ReportCheck = {
  code: "CC-12",
  severity: "error",
  title: say("check.cc-12"),
  source: say("basis.cc-12"),
  whole(input) {
    const rows = scoredRows(input).filter(
      ({ row }) => indicatorField(row.definition, "indicator.reason") !== undefined,
    );
    const without = rows.filter((one) => lostPoints(one) && one.row.reason === "");
    return [
      ...without.map(noReason),
      ...noCause(input, rows.filter(lostPoints)),
      ...shortfallThoughFull(input, rows),
      ...lostThoughReached(input),
    ];
  },
};

function noReason(scored: ScoredRow): Finding {
  const { row, line } = scored;
  return makeFinding(reasons, {
    severity: "warning",
    places: [figure(row.at("indicator.reason"))],
    say: say("finding.no-reason", {
      name: row.name,
      score: line.score?.toFixed(),
      weight: line.weight?.toFixed(),
      target: row.target?.text,
      actual: row.actual?.text,
    }),
    advice: say("advice.no-reason"),
    figures: [row.at("indicator.reason"), row.at("indicator.score"), row.at("indicator.actual")],
  });
}

/** Rows whose explanation says what will be done and not why it came so: one finding, since it is one habit. */
function noCause({ words }: ReportInput, rows: readonly ScoredRow[]): Finding[] {
  const found = rows.filter(({ row: { reason } }) => reason !== "" && isMeasureOnly(reason, words));
  if (found.length === 0) return [];
  return [
    makeFinding(reasons, {
      severity: "warning",
      places: found.map(({ row }) => figure(row.at("indicator.reason"))),
      say: say("finding.no-cause", { rows: found.map(({ row }) => ({ name: row.name, reason: row.reason })) }),
      advice: say("advice.no-cause"),
    }),
  ];
}

/** Every clause begins with what will be done, and none says why: a clause that begins otherwise may well be the cause. */
function isMeasureOnly(reason: string, { reasons: { cause, measure } }: WordLists): boolean {
  const clauses = reason
    .split(/[，,。；;：:\s]+/)
    .filter((clause) => clause !== "" && !/^(?:[一二三四五]是|\d[.、]?|(?:改进)?措施)$/.test(clause));
  const begins = (clause: string): boolean =>
    measure.some((word) => clause.replace(/^[一二三四五]是/, "").startsWith(word));
  return clauses.length > 0 && clauses.every(begins) && !cause.some((word) => reason.includes(word));
}

/** A text that speaks of what was not reached, beside all points. */
function shortfallThoughFull({ words }: ReportInput, rows: readonly ScoredRow[]): Finding[] {
  return rows
    .filter((one) => one.line.score !== null && !lostPoints(one) && !missed(one))
    .filter(({ row }) => words.reasons.shortfall.some((word) => row.reason.includes(word)))
    .map(({ row, line }) =>
      makeFinding(reasons, {
        severity: "warning",
        places: [figure(row.at("indicator.reason"))],
        say: say("finding.shortfall-full", { name: row.name, reason: row.reason, weight: line.weight?.toFixed() }),
        advice: say("advice.shortfall-full"),
        figures: [row.at("indicator.reason"), row.at("indicator.score")],
      }),
    );
}

/** The printed total lacks points although every indicator has all of its own: nobody can say where they went. */
function lostThoughReached(input: ReportInput): Finding[] {
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
      makeFinding(reasons, {
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
