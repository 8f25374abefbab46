/** Every score table of a report: execution, one line an indicator, groups, total. */
import Big from "big.js";
import { Kept } from "../form/kept.js";
import type { Ledger } from "../form/ledger.js";
import { join } from "../form/path.js";
import { indicatorLists, type ScoredScope, scoredScopes } from "../form/scored-scopes.js";
import { type ExecutionLine, executionLine } from "./execution-line.js";
import type { Scheme } from "./scheme.js";
import { type Line, scoreLine } from "./score-line.js";
import { type Total, totalOf } from "./total.js";

export interface ScoreTable extends Total {
  /** "" for the report, `projects.2` for a row. */
  readonly path: string;
  /** The row's name; null for the report itself. */
  readonly name: string | null;
  readonly indicators: string;
  /** null where the form has no budget rows. */
  readonly execution: ExecutionLine | null;
  readonly lines: readonly Line[];
  readonly groups: readonly { level1: string; weight: Big; score: Big }[];
  readonly grade: string | null;
}

export function scoreReport(ledger: Ledger, scheme: Scheme): ScoreTable[] {
  return scoredScopes(ledger.form).flatMap((scope) => {
    if (scope.list === null) return [scoreTable(ledger, scheme, scope, "")];
    const list = scope.list.pattern;
    return ledger.rows(list).map((row) => scoreTable(ledger, scheme, scope, `${list}.${row}`));
  });
}

const tables = new Kept<ScoreTable>();

/** One table: of the report (`path` "") or of one row. Kept as long as its figures stay. */
export function scoreTable(ledger: Ledger, scheme: Scheme, scope: ScoredScope, path: string): ScoreTable {
  // A scope scores either the report or the rows of its list: the path alone names the table.
  return tables.of(ledger, path, scheme, () => tableOf(ledger, scheme, scope, path));
}

function tableOf(ledger: Ledger, scheme: Scheme, scope: ScoredScope, path: string): ScoreTable {
  const lists = indicatorLists(ledger, scope, path);
  const lines = lists.flatMap((one) =>
    ledger.rows(one.path).map((row) => scoreLine(ledger, scheme, one.list, `${one.path}.${row}`)),
  );
  const execution = executionLine(ledger, scheme, scope, path);
  const total = totalOf(execution, lines, scheme);
  return {
    path,
    name: scope.list === null ? null : ledger.value(join(path, scope.list.named)),
    indicators: lists[0]?.path ?? "",
    execution,
    lines,
    groups: groupsOf(lines.filter((line) => !line.apart)),
    ...total,
    grade: total.total === null ? null : gradeOf(total.total, scheme),
  };
}

function groupsOf(lines: readonly Line[]): ScoreTable["groups"] {
  const groups = new Map<string, { level1: string; weight: Big; score: Big }>();
  for (const line of lines) {
    const level1 = line.level1 ?? "";
    const group = groups.get(level1) ?? { level1, weight: new Big(0), score: new Big(0) };
    groups.set(level1, {
      level1,
      weight: group.weight.plus(line.weight ?? 0),
      score: group.score.plus(line.score ?? 0),
    });
  }
  return [...groups.values()];
}

function gradeOf(total: Big, scheme: Scheme): string | null {
  return scheme.grades.find((grade) => total.gte(grade.from))?.label ?? null;
}
