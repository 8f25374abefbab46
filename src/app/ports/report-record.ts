/** Reports, their files and their forms, as they are stored. */
import type { Member } from "../../core/access/member.js";
import type { ReportState } from "../../core/access/role.js";
import type { ShelfKind } from "../../core/shelf/shelf.js";

export interface ReportRecord {
  readonly id: string;
  readonly form: string;
  readonly formVersion: number;
  readonly unit: string;
  readonly year: number;
  readonly owner: string;
  readonly createdAt: number;
  /** Grows by one with every batch of answers; tells a cached ledger's age. */
  readonly revision: number;
  /** The scoring scheme that was chosen at the start; null where the form has but one, or none. */
  readonly scheme: string | null;
  /** Where it is on its way to approval. */
  readonly state: ReportState;
  /** Whose turn it is while it is reviewed; null: nobody's. */
  readonly decider: string | null;
  /** Events in the log of its review. */
  readonly reviewed: number;
}

/** A report as its review leaves it. */
export type Staged = Pick<ReportRecord, "id" | "state" | "decider" | "owner">;

/** What two reports of one unit would have in common. */
export type ReportKind = Pick<ReportRecord, "form" | "unit" | "year">;

/** A person who is added to a report, or given another role and other parts. */
export interface NewMember extends Member {
  readonly report: string;
  readonly by: string;
  readonly at: number;
}

/** One ordered report file. It prints the figures of its revision, whatever was changed since. */
export interface Version {
  readonly report: string;
  readonly version: number;
  readonly by: string;
  readonly at: number;
  readonly fileName: string;
  /** What was chosen and, once it was made, what it prints; plain JSON of `app/print-order.ts`. */
  readonly printed: string | null;
  /** The report's revision that it prints. */
  readonly revision: number;
}

/** What the cross-checks found in a large report at a revision. */
export interface CheckedRecord {
  readonly report: string;
  readonly revision: number;
  /** Plain JSON of `core/check/stored-findings.ts`. */
  readonly findings: string;
}

/** A report that is put away. */
export interface ShelfEntry {
  readonly report: string;
  readonly kind: ShelfKind;
  readonly by: string;
  readonly at: number;
}

export interface ShelvedRecord extends Pick<ShelfEntry, "kind" | "at"> {
  readonly record: ReportRecord;
}

/** A form as it was when a report was started: the files of its folder by relative name, base64. */
export interface FormRecord {
  readonly id: string;
  readonly version: number;
  readonly files: Readonly<Record<string, string>>;
}
