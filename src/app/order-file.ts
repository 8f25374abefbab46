/** The next version of a report's file is given its number, in the transaction that orders it. */
import { fileName } from "../core/form/file-name.js";
import type { Ledger } from "../core/form/ledger.js";
import { say } from "../core/say.js";
import type { Words } from "../core/words.js";
import { makeReportJob } from "./jobs/make-report.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { Transaction, TurnWrites } from "./ports/transaction.js";
import type { PrintOrderRecord } from "./print-order.js";
import { versionOf } from "./report-file.js";
import type { TurnParts } from "./turn-parts.js";

export interface FileWanted {
  /** The report at the revision that is printed. */
  readonly record: ReportRecord;
  readonly ledger: Ledger;
  readonly order: PrintOrderRecord;
  /** Who gets it. */
  readonly person: string;
  /** Something is still to be filled in. */
  readonly missing: boolean;
}

export async function orderFile(
  on: Transaction,
  parts: Pick<TurnParts, "words" | "newId" | "now">,
  { record, ledger, order, person, missing }: FileWanted,
): Promise<{ readonly version: number; readonly writes: Pick<TurnWrites, "versions" | "jobs"> }> {
  const { draft } = order;
  const before = (await on.versions(record.id)).at(-1);
  const version = (before?.version ?? 0) + 1;
  const name = nameOf(ledger, { draft, version }, parts.words);
  const ordered = versionOf(record, { version, by: person, at: parts.now(), fileName: name }, order);
  const to = { type: "open_id" as const, id: person };
  const job = makeReportJob(parts.newId(), { to, report: record.id, version, said: { draft, missing } });
  return { version, writes: { versions: [ordered], jobs: [job] } };
}

function nameOf(ledger: Ledger, { draft, version }: { draft: boolean; version: number }, words: Words): string {
  const mark = say("report.file-mark", { draft, version: version > 1 ? version : null });
  return fileName(ledger, words.render(mark, "plain"));
}
