/**
 * What the use cases need of the outside. `feishu`, `store` and `documents` implement these; nothing here knows how.
 */
import type { Member } from "../core/access/member.js";
import type { ReportState } from "../core/access/role.js";
import type { Problem } from "../core/problem.js";
import type { PrintModel } from "../core/report/print-model.js";

/** One line of the append-only log (填报记录). `value` null: the figure was cleared. */
export interface Answer {
  readonly path: string;
  /** As the person wrote it. */
  readonly raw: string;
  /** As the reader understood it; a decimal string in the field's unit for money and numbers. */
  readonly value: string | null;
}

/** The current value at a path: the latest answer, with who, when and from where. */
export interface Figure {
  readonly raw: string;
  readonly value: string | null;
  readonly by: string;
  /** Milliseconds. */
  readonly at: number;
  readonly source: Source;
  /** The event that brought it; all answers of one event share it. */
  readonly event: string;
}

export type Source = "card" | "message" | "paste" | "import" | "undo";

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
}

/** What two reports of one unit would have in common. */
export type ReportKind = Pick<ReportRecord, "form" | "unit" | "year">;

/** Where one person is. `state` is versioned plain JSON that only the dialogue reads. */
export interface Session {
  readonly person: string;
  readonly report: string | null;
  readonly state: string;
  /** Grows by one with every card shown; a card of an older revision is answered with the current one. */
  readonly revision: number;
}

export interface Batch {
  readonly by: string;
  readonly at: number;
  readonly source: Source;
  readonly event: string;
  readonly answers: readonly Answer[];
  /** The event that this batch takes back, if it is an undo. */
  readonly undoes?: string;
}

export interface Undoable {
  readonly event: string;
  /** Every path of that batch whose figure is still the batch's own, with what it held before (null: nothing). */
  readonly before: readonly Answer[];
}

/** Where a message goes: a person's private chat, or a chat. */
export interface Receiver {
  readonly type: "open_id" | "chat_id";
  readonly id: string;
}

/** One thing to be done outside. Its uuid is stable over all attempts. */
export type Outgoing =
  | { readonly kind: "card"; readonly to: Receiver; readonly card: string }
  | { readonly kind: "text"; readonly to: Receiver; readonly text: string }
  | { readonly kind: "report"; readonly to: Receiver; readonly report: string; readonly version: number };

export interface OutboxRow {
  readonly id: number;
  /** ≤ 50 characters, stable over all attempts. */
  readonly uuid: string;
  readonly work: Outgoing;
  readonly attempts: number;
  /** What an earlier attempt already achieved (an uploaded file's key), plain JSON; null at first. */
  readonly progress: string | null;
}

export interface DeadRow extends OutboxRow {
  readonly error: string;
  readonly diedAt: number;
}

/** One made report file: what was printed, so that the next version can say what changed. */
export interface Version {
  readonly report: string;
  readonly version: number;
  readonly by: string;
  readonly at: number;
  readonly fileName: string;
  /** Shown value by path, as printed, plain JSON. Null until the file has been made. */
  readonly printed: string | null;
  /** The report's revision that it prints. */
  readonly revision: number;
}

/** A form as it was when a report was started: the files of its folder by relative name, base64. */
export interface FormRecord {
  readonly id: string;
  readonly version: number;
  readonly files: Readonly<Record<string, string>>;
}

/** Everything one event does to the database happens in one of these, or not at all. */
export interface Turn {
  /** Claims all keys. If one of them was claimed before: the reply stored with it (null when none was stored yet). */
  claim(keys: readonly string[], at: number): Promise<{ fresh: true } | { fresh: false; reply: string | null }>;
  /** Stores the reply under the first of the keys. */
  storeReply(keys: readonly string[], reply: string): Promise<void>;
  session(person: string): Promise<Session | null>;
  saveSession(session: Session): Promise<void>;
  /** open_ids of people who have talked to the bot. */
  people(limit: number): Promise<string[]>;
  report(id: string): Promise<ReportRecord | null>;
  createReport(report: ReportRecord): Promise<void>;
  /** Reports that the person owns or was added to, newest first. */
  reportsOf(person: string, limit: number): Promise<ReportRecord[]>;
  /** Reports of a unit that the person may see, newest first. Locks none of them. */
  reportsOfUnit(person: string, unit: string, limit: number): Promise<ReportRecord[]>;
  /** The newest report of this form, unit and year that the person may see. */
  twinOf(person: string, kind: ReportKind): Promise<ReportRecord | null>;
  /** Puts a report on another version of its form. Its figures stay as they are. */
  moveReport(id: string, formVersion: number, scheme: string | null): Promise<void>;
  /** The people added, the owner not among them, in the order in which they came. */
  members(report: string): Promise<Member[]>;
  /** Adds a person, or gives one who is there this role and these parts. */
  saveMember(report: string, member: Member, by: string, at: number): Promise<void>;
  removeMember(report: string, person: string): Promise<void>;
  /** Latest answer of every path that still has one. */
  figures(report: string): Promise<Map<string, Figure>>;
  /** Who gave the figure that stands at a path; null where none stands. */
  writerOf(report: string, path: string): Promise<string | null>;
  /** Appends the batch, moves the figures, grows the report's revision; returns the new revision. */
  append(report: string, batch: Batch): Promise<number>;
  /** The person's latest batch that is neither an undo nor undone. */
  undoable(report: string, person: string): Promise<Undoable | null>;
  enqueue(rows: readonly { uuid: string; work: Outgoing; at: number }[]): Promise<void>;
  versions(report: string): Promise<Version[]>;
  addVersion(version: Version): Promise<void>;
  form(id: string, version: number): Promise<FormRecord | null>;
  saveForm(form: FormRecord): Promise<void>;
}

export interface Store {
  transaction<T>(work: (turn: Turn) => Promise<T>): Promise<T>;
  /** Takes up to `limit` rows that are due, in order of id, and leases them until `leaseUntil`; rows for one receiver go out in order: a row waits while an earlier one for the same receiver is not delivered or dead. */
  takeDue(now: number, leaseUntil: number, limit: number): Promise<OutboxRow[]>;
  /** Earliest time at which a row will be due, or null. */
  nextDue(): Promise<number | null>;
  /** Makes the waiting rows that were tried less than `attempts` times due at once: at a start nobody has them in hand. */
  dueAgain(now: number, attempts: number): Promise<void>;
  delivered(id: number, at: number): Promise<void>;
  saveProgress(id: number, progress: string): Promise<void>;
  retryLater(id: number, dueAt: number, error: string): Promise<void>;
  bury(id: number, at: number, error: string): Promise<void>;
  deadRows(): Promise<DeadRow[]>;
  setPrinted(report: string, version: number, printed: string): Promise<void>;
  /** Removes inbox rows and delivered outbox rows older than `before`. */
  prune(before: number): Promise<void>;
  /** Answers, newest first, of one path or of all. */
  history(report: string, path: string | null, limit: number): Promise<(Answer & Figure & { path: string })[]>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The chat platform, outward. Every call rejects with a DeliveryError. */
export interface Messenger {
  /** Sends once per uuid within the platform's hour; returns the message id. */
  send(to: Receiver, type: "interactive" | "text" | "file", content: string, uuid: string): Promise<string>;
  /** Uploads a file; returns its key. */
  upload(fileName: string, bytes: Uint8Array): Promise<string>;
  /** The person's name, or null where the app may not read it. */
  nameOf(openId: string): Promise<string | null>;
}

/**
 * retry: later with the same uuid; unreachable: this person or chat cannot be reached, final;
 * fault: our own mistake, final; configuration: the administrator must act, final for this row.
 */
export type DeliveryClass = "retry" | "unreachable" | "fault" | "configuration";

export class DeliveryError extends Error {
  constructor(
    readonly type: DeliveryClass,
    /** The platform's code, or "network", "timeout". */
    readonly code: string,
    message: string,
    /** What the platform asks to wait, in milliseconds. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
    this.name = "DeliveryError";
  }
}

/** What a Word file carries besides what its layout prints. */
export interface Marks {
  /** Stands at the head of every page; null: it is no draft. */
  readonly draft: string | null;
  readonly selfCheck: SelfCheckPage | null;
}

/** A page with a table behind the report. Every row has as many cells as there are columns. */
export interface SelfCheckPage {
  readonly title: string;
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Stands there instead of the table when there are no rows. */
  readonly none: string;
}

/** Fills a Word template. Mistakes of the template come back as problems naming the tag. */
export interface DocumentFiller {
  fill(template: Uint8Array, model: PrintModel, marks: Marks): Promise<{ file: Uint8Array } | { problems: Problem[] }>;
}
