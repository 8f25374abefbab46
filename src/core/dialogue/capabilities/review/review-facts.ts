/** The figures that a reviewer decides by, from the report alone. */
import type Big from "big.js";
import { ofSameSubject } from "../../../reading/same-subject.js";
import type { Say } from "../../../say.js";
import { say } from "../../../say.js";
import { showPercent, showPoints } from "../../../score/points.js";
import { type ScoreTable, scoreReport } from "../../../score/score-report.js";
import { countsOf, findingsOf } from "../../checking/findings.js";
import { isComplete } from "../../steps/is-complete.js";
import { progressOf } from "../../steps/progress.js";
import type { OpenReport } from "../../turn/context.js";

/** A place that lost points. */
export interface Loss {
  /** What to ask about: the indicator's row, or the executed amount. */
  readonly path: string;
  /** null: of the execution. */
  readonly name: string | null;
  /** The table it is of; null where the report has but one. */
  readonly table: string | null;
  readonly lost: Big;
  readonly score: string;
  readonly weight: string;
  readonly target: string | null;
  readonly actual: string | null;
  readonly reason: string | null;
  readonly working: Say;
}

export function tablesOf({ ledger, scheme }: Pick<OpenReport, "ledger" | "scheme">): ScoreTable[] {
  return scheme === null ? [] : scoreReport(ledger, scheme);
}

/** The largest first. */
export function lossesOf(report: OpenReport): Loss[] {
  const tables = tablesOf(report);
  const decimals = report.scheme?.decimals ?? 2;
  return tables
    .flatMap((table) => lossesIn(table, tables.length > 1, decimals))
    .toSorted((one, other) => other.lost.cmp(one.lost));
}

function lossesIn({ path, name, execution, lines }: ScoreTable, named: boolean, decimals: number): Loss[] {
  const table = named ? (name ?? (path === "" ? null : path)) : null;
  const show = (points: Big) => showPoints(points, decimals);
  const losses: Loss[] = [];
  if (execution?.score?.lt(execution.weight))
    losses.push({
      ...{ path: execution.path, name: null, table, lost: execution.weight.minus(execution.score) },
      ...{ score: show(execution.score), weight: show(execution.weight), working: execution.working },
      ...{ target: null, actual: execution.rate === null ? null : showPercent(execution.rate), reason: null },
    });
  for (const line of lines) {
    if (line.apart || line.score === null || line.weight === null || !line.score.lt(line.weight)) continue;
    losses.push({
      ...{ path: line.path, name: line.name ?? "", table, lost: line.weight.minus(line.score) },
      ...{ score: show(line.score), weight: show(line.weight), working: line.working },
      ...{ target: line.target, actual: line.actual, reason: line.reason },
    });
  }
  return losses;
}

/** What is still to be done before it could be approved. */
export function openOf(report: OpenReport): { missing: number; complete: boolean; errors: number; warnings: number } {
  const { errors, warnings } = countsOf(findingsOf(report));
  const missing = progressOf(report.ledger, report.scheme).steps.reduce((sum, one) => sum + one.missing.length, 0);
  return { missing, complete: isComplete(report), errors, warnings };
}

/** One sentence against last year's report of the same form; its scores are worked out by this year's scheme. */
export function againstLastYear(report: OpenReport): Say {
  const { form } = report.ledger;
  const last = ofSameSubject(
    report.ledger,
    report.checks.others.filter((one) => one.form === form.id && one.year === report.year - 1),
  );
  if (last === undefined) return say("review.no-last-year", { year: report.year - 1 });
  const [now] = tablesOf(report);
  const [before] = tablesOf({ ledger: last.ledger, scheme: report.scheme });
  const decimals = report.scheme?.decimals ?? 2;
  const points = now?.total == null || before?.total == null ? null : now.total.minus(before.total);
  const [rate, rateBefore] = [now?.execution?.rate ?? null, before?.execution?.rate ?? null];
  if (points === null && (rate === null || rateBefore === null))
    return say("review.last-year-open", { year: last.year });
  return say("review.last-year", {
    year: last.year,
    total: points === null || before?.total == null ? null : showPoints(before.total, decimals),
    change:
      points === null ? null : say(`review.change-${signOf(points)}`, { points: showPoints(points.abs(), decimals) }),
    rate: rate === null || rateBefore === null ? null : { from: showPercent(rateBefore), to: showPercent(rate) },
  });
}

function signOf(points: Big): "more" | "less" | "same" {
  if (points.eq(0)) return "same";
  return points.gt(0) ? "more" : "less";
}
