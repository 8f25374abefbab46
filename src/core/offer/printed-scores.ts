/**
 * Scores that a file prints. What a person scored is an answer like any other: another score in the file is asked about, and
 * so is one where no rule gives any. A score that a rule gives is compared, never written.
 */
import Big from "big.js";
import type { List } from "../form/form.js";
import { join, patternOf, rowOf } from "../form/path.js";
import { scoredScopes } from "../form/scored-scopes.js";
import type { Reading } from "../report/printing.js";
import { type Line, scoreLine } from "../score/score-line.js";
import { type ScoreTable, scoreTable } from "../score/score-report.js";

/** `path`: of an indicator's score. `after`: the report with the file's figures. */
export function isScoredByHand(report: Reading, after: () => Reading, path: string): boolean {
  if ((report.ledger.answer(path)?.value ?? null) !== null) return true;
  if (report.scheme === null) return false;
  const line = lineAt(after(), path);
  if (line === null || line.computed !== null || line.apart) return false;
  return line.target !== null && line.actual !== null && line.weight !== null;
}

/** What the rule gives for the row of a printed score; null: it gives none. */
export function ruleScore(report: Reading, path: string): Big | null {
  const line = lineAt(report, path);
  return line === null || line.target === null || line.actual === null ? null : line.computed;
}

function lineAt({ ledger, scheme }: Reading, path: string): Line | null {
  const row = rowOf(path);
  const list: List | undefined = ledger.form.lists.get(patternOf(row.slice(0, row.lastIndexOf("."))));
  return scheme === null || list === undefined ? null : scoreLine(ledger, scheme, list, row);
}

export interface TableScore {
  readonly of: "total" | "execution";
  readonly what: "score" | "weight" | "points";
  /** The row that is scored; "" the report. */
  readonly at: string;
}

/** `projects.2.total.score`; null: a path of something else. */
export function tableScore(path: string): TableScore | null {
  const [, at = "", name = ""] =
    /^(?:(.*)\.)?(total\.score|total\.weight|execution\.score|execution\.points)$/.exec(path) ?? [];
  const [of, what] = name.split(".");
  if (of !== "total" && of !== "execution") return null;
  return what === "score" || what === "weight" || what === "points" ? { of, what, at } : null;
}

/**
 * What a table's printed score or points may be by the scheme, the likelier first: a row of sums may leave out the execution,
 * as its points show. None: not everything is scored yet.
 */
export function computedScores(
  { ledger, scheme }: Reading,
  { of, what, at }: TableScore,
  printed: ReadonlyMap<string, string | null>,
): Big[] {
  const scope = scoredScopes(ledger.form).find((one) => one.scope.pattern === patternOf(at));
  if (scheme === null || scope === undefined) return [];
  const table = scoreTable(ledger, scheme, scope, at);
  const { execution, weight, total } = table;
  if (of === "execution") return given(what === "score" ? execution?.score : execution?.weight);
  const ofRows = weight.minus(execution?.weight ?? 0);
  if (what === "weight") return [weight, ofRows];
  const points = printed.get(join(at, "total.weight")) ?? null;
  const isOfRows = points !== null && new Big(points).eq(ofRows) && !ofRows.eq(weight);
  return isOfRows && total !== null ? [rowsOnly(table)] : given(total);
}

function rowsOnly({ lines }: ScoreTable): Big {
  return lines.reduce((sum, { score, apart }) => (apart ? sum : sum.plus(score ?? 0)), new Big(0));
}

function given(points: Big | null | undefined): Big[] {
  return points === null || points === undefined ? [] : [points];
}
