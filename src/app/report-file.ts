/** The file of one ordered version. It prints the figures of the revision at which it was ordered, so a retry prints the same. */
import { type Change, changesBetween } from "../core/report/changes.js";
import type { Catalog } from "./catalog.js";
import type { ReportRecord, Version } from "./ports/report-record.js";
import type { PrintOrder, ReportWork } from "./ports/report-work.js";
import type { Store } from "./ports/store.js";
import type { Transaction } from "./ports/transaction.js";
import { type PrintOrderRecord, readOrder, storedOrder } from "./print-order.js";
import { type Moment, snapshotAt } from "./snapshot.js";

export interface ReportFileParts {
  readonly store: Pick<Store, "transaction" | "setPrinted">;
  readonly catalog: Catalog;
  readonly work: Pick<ReportWork, "print">;
}

export interface ReportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

interface Wanted {
  readonly report: string;
  readonly version: number;
}

/** Throws when the version is not there or the layout does not fit it; the message names the tags. */
export async function reportFile(parts: ReportFileParts, wanted: Wanted, signal?: AbortSignal): Promise<ReportFile> {
  const { version, order, before, print } = await parts.store.transaction((on) => loaded(on, parts, wanted));
  const { file, cells, before: earlier } = await parts.work.print(print, signal);
  const keep = (number: number, record: PrintOrderRecord) =>
    parts.store.setPrinted(wanted.report, number, storedOrder(record));
  await keep(version.version, { ...order, cells });
  if (earlier !== null && before !== null) await keep(before.version.version, { ...before.order, cells: earlier });
  return { fileName: version.fileName, bytes: file };
}

/** What a version that was made prints otherwise than the one before it; null: there is none before it. */
export async function changesOf(
  parts: Pick<ReportFileParts, "store">,
  wanted: Wanted,
): Promise<{ readonly before: number; readonly changes: readonly Change[] } | null> {
  const found = await parts.store.transaction((on) => versionsOf(on, wanted));
  if (found.before?.order.cells === undefined || found.order.cells === undefined) return null;
  return {
    before: found.before.version.version,
    changes: changesBetween(found.before.order.cells, found.order.cells),
  };
}

async function loaded(on: Transaction, { catalog }: Pick<ReportFileParts, "catalog">, wanted: Wanted) {
  const found = await versionsOf(on, wanted);
  const { version, order, before } = found;
  const others = order.selfCheck ? order.beside : [];
  const print: PrintOrder = {
    report: await snapshotAt(on, catalog, momentOf(version, order)),
    others: await Promise.all(others.map((moment) => snapshotAt(on, catalog, moment))),
    draft: order.draft,
    selfCheck: order.selfCheck,
    before:
      before === null || before.order.cells !== undefined
        ? null
        : {
            report: await snapshotAt(on, catalog, momentOf(before.version, before.order)),
            draft: before.order.draft,
          },
  };
  return { ...found, print };
}

async function versionsOf(on: Transaction, wanted: Wanted) {
  const versions = await on.versions(wanted.report);
  const record = await on.report(wanted.report);
  const index = versions.findIndex((one) => one.version === wanted.version);
  const version = versions[index];
  if (version === undefined || record === null) throw new Error(`version ${wanted.version} of a report is gone`);
  const before = versions[index - 1];
  return {
    version,
    order: readOrder(version, record),
    before: before === undefined ? null : { version: before, order: readOrder(before, record) },
  };
}

function momentOf(
  { report, revision }: Pick<Version, "report" | "revision">,
  { formVersion, scheme }: Pick<PrintOrderRecord, "formVersion" | "scheme">,
): Moment {
  return { report, revision, formVersion, scheme };
}

/** The order of a version, in the transaction that orders it. */
export function versionOf(
  { id, revision }: ReportRecord,
  version: Pick<Version, "version" | "by" | "at" | "fileName">,
  order: PrintOrderRecord,
): Version {
  return { report: id, revision, ...version, printed: storedOrder(order) };
}
