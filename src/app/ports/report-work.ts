/** What is worked out of a whole report besides its cards, from figures that are given along: it opens no database. */
import type { ListedProjects, MendedAmount } from "../../core/bulk/listed-projects.js";
import type { Finding } from "../../core/check/finding.js";
import type { Held } from "../../core/form/ledger.js";
import type { FittingForm } from "../../core/offer/fitting-forms.js";
import type { Offer } from "../../core/offer/offer.js";
import type { SentFile } from "../../core/offer/offer-of-files.js";
import type { FileDocument } from "../../core/reading/document/document.js";
import type { Cells } from "../../core/report/changes.js";
import type { FormRecord } from "./report-record.js";

/** A report as it was at one revision; plain data. */
export interface Snapshot {
  readonly form: FormRecord;
  /** The scheme that was chosen; null where the form has but one, or none. */
  readonly scheme: string | null;
  readonly unit: string;
  readonly year: number;
  readonly figures: ReadonlyMap<string, Held>;
}

/** With the reports that it is checked against. */
export interface CheckOrder {
  readonly report: Snapshot;
  readonly others: readonly Snapshot[];
}

export interface PrintOrder extends CheckOrder {
  readonly draft: boolean;
  /** The list of findings goes along as a page of its own. */
  readonly selfCheck: boolean;
  /** The version before it, where what that one prints is not known; null: it is, or there is none. */
  readonly before: { readonly report: Snapshot; readonly draft: boolean } | null;
}

/** Files that were read, for a report. */
export interface OfferOrder {
  readonly report: Snapshot;
  readonly documents: readonly FileDocument[];
  readonly file: SentFile;
  /** Hidden rows and sheets are read too. */
  readonly withHidden: boolean;
}

export interface PrintedReport {
  readonly file: Uint8Array;
  /** By path: what is printed there, with a name for people. */
  readonly cells: Cells;
  /** Those of `before`; null where it was not given. */
  readonly before: Cells | null;
}

/** Rejects when the layout does not take the report, naming the tags, and when the work is killed at its limits. */
export interface ReportWork {
  /** `before`: what was found by the check before it; null: there was none. */
  check(order: CheckOrder & { readonly before: string | null }, signal?: AbortSignal): Promise<Checked>;
  print(order: PrintOrder, signal?: AbortSignal): Promise<PrintedReport>;
  /** What the files fill in the report. */
  offer(order: OfferOrder, signal?: AbortSignal): Promise<Offer>;
  /** The forms that the files fill anything of, the best first. */
  fit(
    order: { readonly forms: readonly FormRecord[]; readonly documents: readonly FileDocument[] },
    signal?: AbortSignal,
  ): Promise<FittingForm[]>;
  /** No projects: the files hold no such list. */
  projects(order: ProjectsOrder, signal?: AbortSignal): Promise<ListedProjects>;
}

/** A flat list of projects in files, as a form about one project takes each of them. */
export interface ProjectsOrder {
  readonly form: FormRecord;
  readonly documents: readonly FileDocument[];
  /** Of the file; SHA-256, hexadecimal; null: it was pasted. */
  readonly hash: string | null;
  /** Of money where the list does not say it; left out: that of the form. */
  readonly unit?: string;
  /** What a person said of amounts that were asked. */
  readonly mended?: readonly MendedAmount[];
  /** Hidden rows and sheets are read too. */
  readonly withHidden?: boolean;
  /** Role of the source that totals without one go to; left out: the usual one. */
  readonly source?: string;
}

/** Open: not explained, and not held back by what is missing. */
export interface Checked {
  /** All that was found, of `core/check/stored-findings.ts`. */
  readonly findings: string;
  readonly counts: OpenCounts;
  /** The first open errors. */
  readonly errors: readonly Finding[];
  /** Open errors and warnings that the check before it did not find. */
  readonly fresh: { readonly count: number; readonly first: Finding | null };
  /** Nothing that is required is missing. */
  readonly complete: boolean;
}

export interface OpenCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly explained: number;
}
