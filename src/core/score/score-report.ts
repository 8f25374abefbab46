/** Every score table of a report: execution, one line an indicator, groups, total. */
import Big from "big.js";
import type { Ledger } from "../form/ledger.js";
import { join, placed } from "../form/path.js";
import { indicatorLists, type ScoredScope, scoredScopes } from "../form/scored-scopes.js";
import { scoreExecution } from "./execution.js";
import type { Verdict } from "./rule.js";
import type { Scheme } from "./scheme.js";
import { type Line, scoreLine } from "./score-line.js";

export interface ScoreTable {
  /** "" for the report, `projects.2` for a row. */
  readonly path: string;
  /** The row's name; null for the report itself. */
  readonly name: string | null;
  readonly indicators: string;
  /** null where the form has no budget rows. */
  readonly execution: (Verdict & { weight: Big; path: string }) | null;
  readonly lines: readonly Line[];
  readonly groups: readonly { level1: string; weight: Big; score: Big }[];
  /** Points that all lines and the execution can earn. */
  readonly weight: Big;
  /** What is scored so far. */
  readonly sum: Big;
  /** The sum once every line is scored; null before. */
  readonly total: Big | null;
  readonly grade: string | null;
}

export function scoreReport(ledger: Ledger, scheme: Scheme): ScoreTable[] {
  return scoredScopes(ledger.form).flatMap((scope) => {
    if (scope.list === null) return [scoreTable(ledger, scheme, scope, "")];
    const list = scope.list.pattern;
    return ledger.rows(list).map((row) => scoreTable(ledger, scheme, scope, `${list}.${row}`));
  });
}

/** One table: of the report (`path` "") or of one row. */
export function scoreTable(ledger: Ledger, scheme: Scheme, scope: ScoredScope, path: string): ScoreTable {
  const lists = indicatorLists(ledger, scope, path);
  const lines = lists.flatMap((one) =>
    ledger.rows(one.path).map((row) => scoreLine(ledger, scheme, one.list, `${one.path}.${row}`)),
  );
  const execution = executionOf(ledger, scheme, scope, path);
  const weight = lines.reduce((sum, line) => sum.plus(line.weight ?? 0), new Big(execution?.weight ?? 0));
  const sum = lines.reduce((so, line) => so.plus(line.score ?? 0), new Big(execution?.score ?? 0));
  const complete = lines.length > 0 && lines.every((line) => line.score !== null) && execution?.score !== null;
  return {
    path,
    name: scope.list === null ? null : ledger.value(join(path, scope.list.named)),
    indicators: lists[0]?.path ?? "",
    execution,
    lines,
    groups: groupsOf(lines),
    weight,
    sum,
    total: complete ? sum : null,
    grade: complete ? gradeOf(sum, scheme) : null,
  };
}

function executionOf(ledger: Ledger, scheme: Scheme, scope: ScoredScope, path: string): ScoreTable["execution"] {
  const base = scope.budget[scheme.execution.base];
  if (base === null || scope.budget.executed === null || scheme.points.execution === 0) return null;
  const weight = new Big(scheme.points.execution);
  const at = placed(scope.budget.executed, path);
  const budget = ledger.value(placed(base, path));
  const executed = ledger.value(at);
  if (budget === null || executed === null)
    return { score: null, working: { say: "work.missing" }, problem: null, weight, path: at };
  return { ...scoreExecution(new Big(budget), new Big(executed), scheme), weight, path: at };
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
