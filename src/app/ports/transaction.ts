import type { Member } from "../../core/access/member.js";
import type { Assignment } from "../../core/assignment/assignment.js";
import type { Change, Since, Wanted } from "../../core/evidence/change.js";
import type { ReviewEvent } from "../../core/review/event.js";
import type { AssignmentTransaction, GroupCard } from "./assignments.js";
import type { EvidenceRecord, EvidenceTransaction } from "./evidence.js";
import type { MovedPerson, Opening } from "./installation.js";
import type { JobTransaction, NewJob } from "./jobs.js";
import type { Answer, Figure, LoggedAnswer, NewBatch, Undoable } from "./ledger.js";
import type { OfferRecord } from "./offers.js";
import type { NewOutboxRow } from "./outbox.js";
import type { FormDraftRecord, OwnForm, OwnFormTransaction } from "./own-forms.js";
import type { ReportInvitation, ReportInvitationTransaction } from "./report-invitations.js";
import type {
  CheckedRecord,
  FormRecord,
  NewMember,
  ReportKind,
  ReportRecord,
  ShelfEntry,
  ShelvedRecord,
  Staged,
  Version,
} from "./report-record.js";
import type { Session } from "./session.js";

/**
 * Everything one event does to the database happens in one of these, or not at all. An ordinary turn calls `load` and
 * `save` once each, so that a store may run each synchronously or in one round trip; the rest is for what few turns need.
 */
export interface Transaction
  extends JobTransaction,
    AssignmentTransaction,
    ReportInvitationTransaction,
    OwnFormTransaction,
    EvidenceTransaction {
  /** Claims the event and, when it is fresh, loads what a turn needs. Person and report are locked until the end. */
  load(wanted: TurnWanted): Promise<Loaded>;
  /** Writes down what a turn has decided. Called more than once, it adds. */
  save(writes: Partial<TurnWrites>): Promise<void>;
  /** What the event of this key was answered; null when nothing is kept. */
  reply(key: string): Promise<string | null>;
  /** Who sent the event or message of this key; null: it was never handled, or too long ago. */
  claimer(key: string): Promise<{ readonly person: string | null; readonly event: string | null } | null>;
  /** The newest card that was sent under this message id; null: none. A press may have replaced it since. */
  sentCard(messageId: string): Promise<string | null>;
  /** The report into which this event of the person brought answers that still count, and how many; null: none. */
  broughtBy(person: string, event: string): Promise<{ readonly report: string; readonly answers: number } | null>;
  /** Those of the paths that the same person wrote in an event after `at`. */
  laterPaths(report: string, person: string, at: number, paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** What this event of the person brought too late for this path; null: nothing. */
  refusedAnswer(report: string, person: string, event: string, path: string): Promise<Answer | null>;
  /** open_ids of people who have talked to the bot. */
  people(limit: number): Promise<string[]>;
  /** Remembers the id that a person keeps under every app. */
  identify(person: string, union: string): Promise<void>;
  /**
   * A person of the app before has come: their reports, parts and session are this person's. What else bears the old id waits for
   * `renameRecognised`. False: nobody waits to be recognised so.
   */
  recognise(person: string, by: MovedPerson): Promise<boolean>;
  /** Locks the report until the end; null: there is none, or it was deleted. */
  report(id: string): Promise<ReportRecord | null>;
  /** Reports that the person owns or was added to and that are not put away, newest first. Locks none of them. */
  reportsOf(person: string, limit: number): Promise<ReportRecord[]>;
  /** The person's own, archived ones among them, deleted ones not, newest first. Locks none of them. */
  ownedBy(owner: string, limit: number): Promise<ReportRecord[]>;
  /** Reports of this form, unit and year that the person may see, newest first. */
  twinsOf(person: string, kind: ReportKind, limit: number): Promise<ReportRecord[]>;
  /** Latest answer of every path that still has one. */
  figures(report: string): Promise<Map<string, Figure>>;
  /** The log between two revisions, `after` excluded and `upTo` included, oldest first. */
  answersBetween(report: string, after: number, upTo: number): Promise<LoggedAnswer[]>;
  /** The revision at which a large report was last checked; null: it has not been. */
  checkedAt(report: string): Promise<number | null>;
  /** What was found then, as `CheckedRecord` has it; throws where it has not been checked. */
  checked(report: string): Promise<string>;
  /** The current figures at one path each of several reports, by report: no entry where there is none. */
  valuesAt(places: readonly { readonly report: string; readonly path: string }[]): Promise<Map<string, string>>;
  /** Who gave the current figure at a path; null where there is none. */
  writerOf(report: string, path: string): Promise<string | null>;
  /** The log, newest first. Reads the report's whole log: for a person who asks, not for every turn. */
  history(report: string, wanted: Wanted): Promise<Change[]>;
  /** Every path that was written after a revision, with what stood there then and what stands there now. Reads one report's log. */
  changedSince(report: string, revision: number): Promise<Since[]>;
  /** Reports whose turn is this person's, the one that has waited longest first. Locks none of them. */
  reportsToDecide(person: string, limit: number): Promise<ReportRecord[]>;
  /** The log of a report's review, oldest first. */
  reviewEvents(report: string): Promise<ReviewEvent[]>;
  /** The person's latest batch that is neither an undo nor undone; with `event` that one, if it is such a batch. */
  undoable(report: string, person: string, event?: string): Promise<Undoable | null>;
  versions(report: string): Promise<Version[]>;
  /** Reports of the person that are put away, the last one first. Locks none of them. */
  shelf(person: string, limit: number): Promise<ShelvedRecord[]>;
  /** null: there is none, or it was forgotten since. */
  offer(id: string): Promise<OfferRecord | null>;
  form(id: string, version: number): Promise<FormRecord | null>;
}

export interface TurnWanted {
  /** The ids of the event; all are claimed or none. Empty: the event has been claimed already. */
  readonly keys: readonly string[];
  readonly at: number;
  /** Whose session is loaded; null: the event needs nothing but its claim. */
  readonly person: string | null;
  /** Who is kept as the sender of the event, where that is somebody else than `person`. */
  readonly from?: string | null;
  /** Which report is loaded: none, the one the person is in, or another. */
  readonly report: "none" | "current" | { readonly id: string };
  /** Other reports of the same unit that are loaded with it, at most. */
  readonly beside: number;
}

export type Loaded =
  /** The event was handled before; `reply` null: the answer is not known. */
  | { readonly fresh: false; readonly reply: string | null }
  | { readonly fresh: true; readonly session: Session | null; readonly report: LoadedReport | null };

export interface LoadedReport {
  readonly record: ReportRecord;
  /** The people added, the owner not among them, in the order in which they came. */
  readonly members: readonly Member[];
  /** What the person is asked to fill in here, what is due first coming first; none for owners and reviewers. */
  readonly tasks: readonly Assignment[];
  /** The log of its review, oldest first. */
  readonly review: readonly ReviewEvent[];
  /** Other reports of its unit that the person may see, newest first; not locked. */
  readonly beside: readonly ReportRecord[];
}

/** All that a turn writes, in the order in which it is written. */
export interface TurnWrites {
  readonly forms: readonly FormRecord[];
  /** Versions of forms that people made; their files come with `forms`. */
  readonly ownForms: readonly OwnForm[];
  /** Forms that are switched off or on, all versions. */
  readonly turnedForms: readonly Pick<OwnForm, "id" | "off">[];
  readonly formDrafts: readonly FormDraftRecord[];
  readonly changedDrafts: readonly Pick<FormDraftRecord, "id" | "content">[];
  readonly created: readonly ReportRecord[];
  /** Reports that go over to another version of their form. Their figures stay as they are. */
  readonly moved: readonly Pick<ReportRecord, "id" | "formVersion" | "scheme">[];
  readonly batches: readonly NewBatch[];
  /** Numbers follow each other within a report; saving one twice throws. */
  readonly reviewEvents: readonly { readonly report: string; readonly event: ReviewEvent }[];
  /** Reports that their review has moved. */
  readonly staged: readonly Staged[];
  readonly members: readonly NewMember[];
  readonly removed: readonly Pick<NewMember, "report" | "person" | "by" | "at">[];
  /** Reports that are archived or deleted; each replaces the entry that the report had. */
  readonly shelved: readonly ShelfEntry[];
  readonly unshelved: readonly Pick<ShelfEntry, "report">[];
  readonly openings: readonly Opening[];
  /** Parts that are handed over; each takes the place of what was there. */
  readonly assignments: readonly Assignment[];
  readonly groupCards: readonly GroupCard[];
  /** Those of a code that is known already say who has taken the reports over. */
  readonly reportInvitations: readonly ReportInvitation[];
  readonly versions: readonly Version[];
  /** Takes the place of what was found before, unless that was found at a later revision. */
  readonly checked: readonly CheckedRecord[];
  readonly offers: readonly OfferRecord[];
  /** One of the same id stays as it is. */
  readonly evidence: readonly EvidenceRecord[];
  readonly session: Session | null;
  readonly outgoing: readonly NewOutboxRow[];
  readonly jobs: readonly NewJob[];
  /** Jobs that are due at another time. One that is running starts again then; one that has ended stays ended. */
  readonly movedJobs: readonly Pick<NewJob, "id" | "due">[];
  /** Ids of jobs that are wanted no longer. */
  readonly cancelledJobs: readonly { readonly id: string; readonly at: number }[];
  /** What the event of a key was answered. */
  readonly replies: readonly { readonly key: string; readonly reply: string; readonly at: number }[];
}
