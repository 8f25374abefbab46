/** An actual far above its target (limits.farAbove) is explained: the target was set too low, or the figure is wrong (CC-13). */
import Big from "big.js";
import { indicatorField } from "../../form/scored-scopes.js";
import { compared } from "../../reading/compared.js";
import { isExplained } from "../../reading/explained.js";
import type { Cell, IndicatorRow } from "../../reading/indicator-rows.js";
import { limitsOf } from "../../reading/limits.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valueOfRole } from "../../reading/role-value.js";
import { RowMemo } from "../../reading/row-memo.js";
import { type ScoredRow, scoredRows } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const farAbove: ReportCheck = {
  code: "CC-13",
  severity: "warning",
  title: say("check.cc-13"),
  source: say("basis.cc-13"),
  whole: (input) => {
    const found = scoredRows(input).flatMap((scored) => surplusOf(input, scored));
    return groups(found).map(findingOf);
  },
};

interface Surplus extends ScoredRow {
  readonly target: Cell;
  readonly actual: Cell;
  /** Actual ÷ target. */
  readonly times: Big;
  /** Where the explanation of this row would stand; null where one text explains all rows. */
  readonly reason: string | null;
}

function surplusOf(input: ReportInput, scored: ScoredRow): Surplus[] {
  const { row, line, table } = scored;
  const { target, actual } = row;
  if (line.rule !== "positive" || target === null || actual === null || isExplained(row.reason, input.words)) return [];
  const least = limitsOf(input).farAbove;
  const values = above.of(row, least, () => valuesAbove(row, least));
  if (values === null) return [];
  if (explainedBelow(input, table.path, row.name)) return [];
  const own = indicatorField(row.definition, "indicator.reason") !== undefined;
  const times = values.actual.div(values.target);
  return [{ ...scored, target, actual, times, reason: own ? row.at("indicator.reason") : null }];
}

interface Values {
  readonly target: Big;
  readonly actual: Big;
}

const above = new RowMemo<Values | null>();

/** null: the actual is less than so many times the target, or they cannot be compared. */
function valuesAbove(row: IndicatorRow, times: number): Values | null {
  const values = valuesOf(row);
  return values === null || values.actual.lt(values.target.times(times)) ? null : values;
}

const nothing = { a: null, b: null, problem: null };

/** null: they cannot be compared. What is counted in different units is asked about as such (CC-30). */
function valuesOf(row: IndicatorRow): Values | null {
  const { a, b, problem } = compared(row) ?? nothing;
  if (a === null || b === null || problem?.code === "unit-mismatch") return null;
  const target = new Big(a);
  return target.lte(0) ? null : { target, actual: new Big(b) };
}

/** The same target and actual in several tables is one matter; so are all rows that one text would explain. */
function groups(found: readonly Surplus[]): Surplus[][] {
  const groups = new Map<string, Surplus[]>();
  for (const one of found) {
    const { target, actual } = one;
    const same = [target.reading.base, actual.reading.base, target.reading.unit].join(" ");
    const key = one.reason === null ? `one text ${one.table.path}` : same;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function findingOf(rows: readonly Surplus[]): Finding {
  return makeFinding(farAbove, {
    places: rows.flatMap(({ actual, reason }) => [figure(actual.path), ...(reason === null ? [] : [figure(reason)])]),
    say: say("finding.far-above", {
      rows: rows.map(({ row, target, actual, times }) => ({
        name: row.name,
        target: target.text,
        actual: actual.text,
        percent: times.minus(1).times(100).round(1, Big.roundHalfUp).toFixed(),
      })),
    }),
    advice: say("advice.far-above"),
    figures: rows.flatMap(({ actual, target, reason }) => [
      actual.path,
      target.path,
      ...(reason === null ? [] : [reason]),
    ]),
  });
}

/** A table without a column for reasons has one text for all: it must name the indicator. */
function explainedBelow(input: ReportInput, path: string, name: string): boolean {
  return name !== "" && valueOfRole(input, "deviation.reason", path)?.value?.includes(name) === true;
}
