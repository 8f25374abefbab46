/** Rows of indicators with their scores. */
import { Kept } from "../form/kept.js";
import { indicatorField, scoredScopeOf } from "../form/scored-scopes.js";
import type { Scheme } from "../score/scheme.js";
import { type Line, scoreLine } from "../score/score-line.js";
import { type ScoreTable, scoreReport } from "../score/score-report.js";
import { heldRows, type IndicatorRow } from "./indicator-rows.js";
import { judgingScheme } from "./judging-scheme.js";
import type { ReportInput } from "./report-input.js";

export interface ScoredRow {
  readonly row: IndicatorRow;
  readonly line: Line;
  readonly table: ScoreTable;
}

/** Without a scheme, the rows of lists that have no points: they are judged, not scored. */
export function scoredRows(input: ReportInput): readonly ScoredRow[] {
  const judge = input.scheme ?? judgingScheme(input.words);
  return scored.of(input.ledger, "scored-rows", judge, () => rowsOf(input, judge));
}

/**
 * One row with its score; null where no table scores or judges it. Work that asks for it stands on the row's own figures, and on those
 * of the whole table only when it asks for the table as well.
 */
export function scoredRow(input: ReportInput, row: IndicatorRow): ScoredRow | null {
  const { ledger } = input;
  const scheme = input.scheme ?? judgingScheme(input.words);
  if (scoredScopeOf(ledger.form, row.definition) === undefined || !isJudged(input, row)) return null;
  return {
    row,
    line: scoreLine(ledger, scheme, row.definition, row.path),
    get table() {
      return tableOf(tablesOf(input, scheme), row);
    },
  };
}

/** A form with points and without a scheme says nothing of what a score means. */
function isJudged({ scheme }: ReportInput, { definition }: IndicatorRow): boolean {
  return scheme !== null || indicatorField(definition, "indicator.weight") === undefined;
}

function tablesOf(input: ReportInput, judge: Scheme): readonly ScoreTable[] {
  return input.scheme === null ? scoreReport(input.ledger, judge) : input.tables;
}

function tableOf(tables: readonly ScoreTable[], { path }: IndicatorRow): ScoreTable {
  const found = tables.find(({ lines }) => lines.some((line) => line.path === path));
  if (found === undefined) throw new Error(`no table scores the row ${path}`);
  return found;
}

const scored = new Kept<readonly ScoredRow[]>(true);

function rowsOf(input: ReportInput, judge: Scheme): ScoredRow[] {
  const rows = new Map(heldRows(input.ledger).map((row) => [row.path, row]));
  return tablesOf(input, judge).flatMap((table) =>
    table.lines.flatMap((line) => {
      const row = rows.get(line.path);
      return row === undefined || !isJudged(input, row) ? [] : [{ row, line, table }];
    }),
  );
}

/** Points lost, as far as they are known. */
export function lostPoints({ line }: ScoredRow): boolean {
  return line.score !== null && line.weight !== null && line.score.lt(line.weight);
}

/** The rule finds the target missed, with points or without: it gives less than all, or leaves it to a person how much less. */
export function missed({ line }: ScoredRow): boolean {
  return line.reached === false;
}

/**
 * What has to be explained: points lost or, in a table without points, the target missed (`line.reached`). A row that is part
 * of another (其中) is explained there.
 */
export function fellShort(scored: ScoredRow): boolean {
  if (scored.line.weight !== null) return lostPoints(scored);
  return missed(scored) && scored.line.working.say !== "work.part";
}

/** All points, whoever gave them. */
export function fullScore({ line }: ScoredRow): boolean {
  return line.score !== null && line.weight?.gt(0) === true && line.score.gte(line.weight);
}

/** All points, set by a person. */
export function fullByHand({ line }: ScoredRow): boolean {
  return line.byHand && line.weight !== null && line.score?.gte(line.weight) === true;
}

/** How a message calls a score table: the row's name; null for the report's own. */
export function tableName(table: ScoreTable | undefined): string | null {
  return table?.name ?? null;
}
