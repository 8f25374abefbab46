/** What scores print: of the execution, of a line, in total. */
import Big from "big.js";
import type { Field, Scope } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import type { Gap } from "../form/missing.js";
import { join, placed } from "../form/path.js";
import { type ScoredScope, scoredScopes } from "../form/scored-scopes.js";
import type { Indicator } from "../score/indicator.js";
import { showPoints } from "../score/points.js";
import type { Scheme } from "../score/scheme.js";
import type { Line } from "../score/score-line.js";
import { type ScoreTable, scoreTable } from "../score/score-report.js";
import { printField } from "../value/print-field.js";
import type { LaterModel } from "./lazy-model.js";
import { figurePath, printFigure } from "./print-figure.js";
import type { PrintValue } from "./print-model.js";
import { labelled, type Reading, type Work } from "./printing.js";
import { scoreDecimals } from "./score-decimals.js";

/** `execution` and `total` of a scope that scores; nothing in any other. `path` and `name`: of its row. */
export function scoreModel(work: Work, scope: Scope, path: string, name: string): LaterModel {
  const { ledger, scheme } = work.reading;
  const scored = scoredScopes(ledger.form).find((one) => one.scope === scope);
  if (scored === undefined || scheme === null) return {};
  const table = (): ScoreTable => scoreTable(ledger, scheme, scored, path);
  const score = (of: "execution" | "total", text: string | null, gaps: () => readonly Gap[]): PrintValue => {
    const label = work.printing.labels?.[of] ?? titleOf(ledger, scored, of);
    if (text === null) return work.printing.unfinished(label, gaps());
    work.printing.printed(join(path, of, "score"), labelled(name, label), text);
    return text;
  };
  const total = totalModel(table, scheme, score, () => indicatorGaps(scored, path));
  if (scored.budget.executed === null) return { total };
  const execution = executionModel(table, scheme, score, () => budgetGaps(work.reading, scored, path));
  const fields = scope.sections.flatMap((section) => section.fields);
  const rate = fields.find((field) => field.roles.includes("execution.rate"));
  return {
    execution: { ...execution, rate: () => (rate === undefined ? null : printRate(work, rate, table(), path, name)) },
    total,
  };
}

type Score = (of: "execution" | "total", text: string | null, gaps: () => readonly Gap[]) => PrintValue;

function totalModel(table: () => ScoreTable, scheme: Scheme, score: Score, gaps: () => readonly Gap[]): LaterModel {
  return {
    weight: () => table().weight.toFixed(),
    score: () => score("total", table().total?.toFixed(scoreDecimals(table(), scheme.decimals)) ?? null, gaps),
    grade: () => (table().total === null ? score("total", null, gaps) : table().grade),
  };
}

function executionModel(table: () => ScoreTable, scheme: Scheme, score: Score, gaps: () => readonly Gap[]): LaterModel {
  return {
    points: () => {
      const weight = table().execution?.weight;
      return weight === undefined ? null : showPoints(weight, scheme.decimals);
    },
    score: () =>
      score("execution", table().execution?.score?.toFixed(scoreDecimals(table(), scheme.decimals)) ?? null, gaps),
  };
}

/** The form's own rate; where the scheme divides by another budget, the one that the score comes from. */
function printRate(work: Work, field: Field, { execution }: ScoreTable, path: string, name: string): PrintValue {
  const rate = execution?.rate ?? null;
  if (rate === null || work.reading.scheme?.execution.base === "adjusted") return printFigure(work, field, path, name);
  const { decimals = 2 } = field.spec;
  const text = printField(field.kind, null, rate.times(100).round(decimals, Big.roundHalfUp).toFixed(), field.spec);
  work.printing.printed(figurePath(field, path), labelled(name, field.fullLabel), text);
  return text;
}

/** What only a person can score is missing; what waits for other figures has its gap there. `decimals`: of its column. */
export function lineScore(
  { printing }: Work,
  own: string | undefined,
  line: Indicator & Partial<Pick<Line, "score" | "apart">>,
  name: string,
  decimals: number,
): PrintValue {
  const title = own ?? printing.labels?.score ?? "";
  const path = `${line.path}.@score`;
  const label = labelled(name, title);
  // What does not apply has no score, and nobody owes one.
  if (line.score === undefined || (line.score === null && line.apart === true)) return null;
  if (line.score === null) {
    const scorable = line.target !== null && line.actual !== null && line.weight !== null;
    return scorable ? printing.missing(title, { path, label }) : printing.unfinished(title, [{ path, label }]);
  }
  const text = line.score.toFixed(decimals);
  printing.printed(path, label, text);
  return text;
}

function titleOf({ form }: Ledger, { budget, indicators }: ScoredScope, of: "execution" | "total"): string {
  const budgeted = form.fields.get(budget.executed ?? "")?.fullLabel;
  return (of === "execution" ? budgeted : indicators[0]?.title) ?? "";
}

/** A total waits for its lines as a whole: their list is the place to go. */
function indicatorGaps({ indicators: [list] }: ScoredScope, path: string): Gap[] {
  return list === undefined ? [] : [{ path: placed(list.pattern, path), label: list.title }];
}

function budgetGaps({ ledger }: Reading, { budget }: ScoredScope, path: string): Gap[] {
  return [budget.adjusted ?? budget.initial, budget.executed].flatMap((pattern) => {
    const at = pattern === null ? null : placed(pattern, path);
    if (at === null || ledger.value(at) !== null) return [];
    return [{ path: at, label: ledger.field(at)?.fullLabel ?? at }];
  });
}
