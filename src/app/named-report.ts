/** What a report is called in messages, without its ledger. */
import type { Named } from "../core/dialogue/screen/named.js";
import { subjectPath } from "../core/form/subject.js";
import type { Catalog } from "./catalog.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { Transaction } from "./ports/transaction.js";

export async function namedReport(
  catalog: Catalog,
  on: Pick<Transaction, "valueAt">,
  { id, form, formVersion, unit, year }: ReportRecord,
): Promise<Named> {
  const known = (catalog.exact(form, formVersion) ?? catalog.newest(form))?.form;
  const path = known === undefined ? null : subjectPath(known);
  return { title: known?.title ?? "", subject: path === null ? null : await on.valueAt(id, path), unit, year };
}
