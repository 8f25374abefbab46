/** The rows of a table that have points, and what they add up to. */
import Big from "big.js";
import type { Field } from "../../../form/form.js";
import { groupRoles } from "../../../form/group-roles.js";
import type { Ledger } from "../../../form/ledger.js";
import { patternOf } from "../../../form/path.js";
import type { Scheme } from "../../../score/scheme.js";
import { type ScoreTable, scoreReport } from "../../../score/score-report.js";
import { splitPoints } from "../../../score/split-points.js";
import { pageOf } from "../../screen/pager.js";
import type { Expected } from "../../steps/expected-inputs.js";

export interface WeightRow extends Expected {
  /** From 1, as the table prints its rows. */
  readonly n: number;
  readonly name: string;
  /** The class that it stands under, "" where there is none. */
  readonly under: string;
}

export interface WeightSum {
  readonly sum: Big;
  readonly wanted: Big;
}

/** Rows on a card: two a line, with their classes above. */
const rowsPerCard = 36;

export function weightPage(ledger: Ledger, scheme: Scheme, table: string, page: number) {
  return pageOf(weightRows(ledger, scheme, table), page, rowsPerCard);
}

/** null: there is no such table. */
export function weightSum(ledger: Ledger, scheme: Scheme, table: string): WeightSum | null {
  const lines = tableAt(ledger, scheme, table)?.lines;
  if (lines === undefined) return null;
  const sum = lines.reduce((so, { weight }) => so.plus(weight ?? 0), new Big(0));
  return { sum, wanted: new Big(scheme.points.indicators) };
}

/** The scheme's points for rows that have none; null: none are open, or it does not say. */
export function openPoints(ledger: Ledger, scheme: Scheme, table: string): ReadonlyMap<string, string> | null {
  const roles = new Map([...ledger.form.lists.values()].flatMap((list) => [...groupRoles(list)]));
  const rows = weightRows(ledger, scheme, table).map(({ path, under }) => ({
    path,
    role: roles.get(under) ?? null,
    weight: ledger.value(path),
  }));
  return splitPoints(rows, scheme);
}

function weightRows(ledger: Ledger, scheme: Scheme, table: string): WeightRow[] {
  const lines = tableAt(ledger, scheme, table)?.lines ?? [];
  return lines.flatMap(({ path, name, level1, level2, weight, apart }, index): WeightRow[] => {
    const field = weightField(ledger, path);
    if (field === undefined || (apart && weight === null)) return [];
    const row = { path: `${path}.${field.id}`, field, newRow: null };
    return [{ ...row, n: index + 1, name: name ?? "", under: level1 ?? level2 ?? "" }];
  });
}

function tableAt(ledger: Ledger, scheme: Scheme, table: string): ScoreTable | undefined {
  return scoreReport(ledger, scheme).find(({ path }) => path === table);
}

function weightField(ledger: Ledger, row: string): Field | undefined {
  const pattern = patternOf(row);
  return [...ledger.form.fields.values()].find(
    (field) =>
      field.derive === null && field.roles.includes("indicator.weight") && field.pattern === `${pattern}.${field.id}`,
  );
}
