/**
 * What is better proven and is not: satisfaction, whose survey is asked for in every spot check, and full points, which are looked at
 * first. Told, never demanded.
 */

import type { Ledger } from "../form/ledger.js";
import { nameKind } from "../reading/indicator-kinds.js";
import { indicatorRows } from "../reading/indicator-rows.js";
import { type ReportContext, reportInput } from "../reading/report-input.js";
import { proofsAt } from "./proofs.js";

export interface Unproven {
  readonly path: string;
  readonly name: string;
  readonly why: "survey" | "full";
}

/** Rows with a result and without a file, those of surveys first. */
export function unprovenOf(ledger: Ledger, context: ReportContext): Unproven[] {
  const { tables } = reportInput(ledger, context);
  const full = new Set(
    tables.flatMap(({ lines }) =>
      lines.filter(({ score, weight }) => weight?.gt(0) === true && score?.eq(weight) === true).map(({ path }) => path),
    ),
  );
  const open = indicatorRows(ledger).filter(
    ({ path, actual }) => actual !== null && proofsAt(ledger, path).length === 0,
  );
  const isSurvey = (subject: string) => nameKind(subject, context.words.indicators) === "satisfaction";
  return [
    ...open.flatMap(({ path, name, subject }) => (isSurvey(subject) ? [{ path, name, why: "survey" as const }] : [])),
    ...open.flatMap(({ path, name, subject }) =>
      !isSurvey(subject) && full.has(path) ? [{ path, name, why: "full" as const }] : [],
    ),
  ];
}
