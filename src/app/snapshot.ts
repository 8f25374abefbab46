/** A report as it was at one revision, with all that is worked out of it elsewhere. */
import type { Held } from "../core/form/ledger.js";
import type { Catalog } from "./catalog.js";
import { heldFigures } from "./open-report.js";
import type { FormRecord, ReportRecord } from "./ports/report-record.js";
import type { Snapshot } from "./ports/report-work.js";
import type { Transaction } from "./ports/transaction.js";

export interface Moment {
  readonly report: string;
  readonly revision: number;
  readonly formVersion: number;
  readonly scheme: string | null;
}

/** Throws when the report or its form is gone. */
export async function snapshotAt(on: Transaction, catalog: Catalog, moment: Moment): Promise<Snapshot> {
  const record = await on.report(moment.report);
  if (record === null) throw new Error("a report is gone");
  const { unit, year } = record;
  const form = await formRecord(on, catalog, record.form, moment.formVersion);
  return { form, scheme: moment.scheme, unit, year, figures: await figuresAt(on, record, moment.revision) };
}

async function formRecord(on: Transaction, catalog: Catalog, id: string, version: number): Promise<FormRecord> {
  const record = catalog.exact(id, version)?.record ?? (await on.form(id, version));
  if (record === null) throw new Error(`form ${id} version ${version} is gone`);
  return record;
}

async function figuresAt(
  on: Transaction,
  { id, revision }: ReportRecord,
  wanted: number,
): Promise<ReadonlyMap<string, Held>> {
  if (revision === wanted) return heldFigures(await on.figures(id));
  const figures = new Map<string, Held>();
  for (const { path, raw, value, source } of await on.answersBetween(id, 0, wanted)) {
    if (value === null) figures.delete(path);
    else figures.set(path, source === "card" ? { raw, value } : { raw, value, way: source });
  }
  return figures;
}
