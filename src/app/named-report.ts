/** What reports are called in messages, without their ledgers. */
import type { Named } from "../core/dialogue/screen/named.js";
import type { Form } from "../core/form/form.js";
import { subjectPath } from "../core/form/subject.js";
import type { Catalog } from "./catalog.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { Transaction } from "./ports/transaction.js";

type Reading = Pick<Transaction, "valuesAt">;

export async function namedReport(catalog: Catalog, on: Reading, record: ReportRecord): Promise<Named> {
  return named(catalog, record, await subjectsOf(catalog, on, [record]));
}

/** By id. */
export async function namedReports(
  catalog: Catalog,
  on: Reading,
  records: readonly ReportRecord[],
): Promise<Map<string, Named>> {
  const subjects = await subjectsOf(catalog, on, records);
  return new Map(records.map((record) => [record.id, named(catalog, record, subjects)]));
}

/** The form of a report as the program has it: where it has only a newer version, that. */
export function knownForm(catalog: Catalog, { form, formVersion }: ReportRecord): Form | null {
  return (catalog.exact(form, formVersion) ?? catalog.newest(form))?.form ?? null;
}

function named(catalog: Catalog, record: ReportRecord, subjects: ReadonlyMap<string, string>): Named {
  const { id, unit, year } = record;
  return { title: knownForm(catalog, record)?.title ?? "", subject: subjects.get(id) ?? null, unit, year };
}

async function subjectsOf(
  catalog: Catalog,
  on: Reading,
  records: readonly ReportRecord[],
): Promise<ReadonlyMap<string, string>> {
  const places = records.flatMap((record) => {
    const form = knownForm(catalog, record);
    const path = form === null ? null : subjectPath(form);
    return path === null ? [] : [{ report: record.id, path }];
  });
  return places.length === 0 ? new Map() : await on.valuesAt(places);
}
