import type { Generated } from "kysely";
import type { JobOutcome } from "../app/ports/jobs.js";
import type { MemberRole, ReportState } from "../core/access/role.js";
import type { AssignmentState } from "../core/assignment/assignment.js";
import type { Way } from "../core/evidence/way.js";
import type { InstallationTables } from "./installation-tables.js";

/** The tables as the queries see them; `db/migrations` makes them. Times are milliseconds. */
export interface Tables extends InstallationTables {
  /** `person` and `event`: whose event claimed the key, and its first key; null for what nobody sent. */
  inbox: {
    event_key: string;
    claimed_at: number;
    reply: string | null;
    person: string | null;
    event: string | null;
  };
  /** `state` null: the row stands only to be locked, nothing was saved yet. */
  sessions: { person: string; report: string | null; state: string | null; revision: number };
  reports: ReportRow;
  members: MemberRow;
  assignments: AssignmentRow;
  /** `place`: 0, 1, 2 … within the assignment. */
  assignees: { assignment: string; place: number; person: string; seen_at: number | null; promised: string | null };
  /** What is known of people; `reminded_on` is the day of the last reminder. */
  people: { person: string; name: string | null; named_at: number | null; reminded_on: string | null };
  /** The card of open parts in a group. */
  group_cards: { report: string; chat: string; message: string };
  /** Reports that are taken over by a code. */
  report_invitations: {
    code: string;
    report: string;
    owner: string;
    made_by: string;
    invited: string;
    code_until: number;
    taken_by: string | null;
  };
  batches: BatchRow;
  /** `event` is JSON. */
  review_events: { report: string; number: number; event: string };
  answers: AnswerRow;
  figures: FigureRow;
  outbox: OutboxTable;
  jobs: JobTable;
  /** Which process runs the loops; one row. `beats` grows with every sign of life and every change of the holder. */
  leader: { duty: "loops"; holder: string | null; beats: number };
  versions: VersionRow;
  /** What the cross-checks last found in a large report, JSON. */
  checked: { report: string; revision: number; findings: string };
  /** `files` is JSON: base64 by relative name. */
  forms: { id: string; version: number; files: string };
  /** What a file or another report offers; `content` is JSON that only the dialogue reads. `report` null: one is begun from it. */
  offers: { id: string; person: string; report: string | null; made_at: number; content: string };
  /** Files that prove figures; `id` is of the message that brought the file. */
  evidence: { report: string; id: string; hash: string; name: string; size: number; author: string; kept_at: number };
  /** Their bytes, once for each checksum; null where a folder has them. */
  evidence_files: { hash: string; size: number; kept_at: number; content: Uint8Array | null };
  /** Forms that are being made of blank files; `file` is base64, `content` JSON. */
  form_drafts: { id: string; person: string; name: string; made_at: number; content: string; file: string };
  /** Versions of forms that people made in the chat; their files stand in `forms`. `off` 1: not offered any more. */
  own_forms: { id: string; version: number; title: string; author: string; made_at: number; off: number };
}

interface ReportRow {
  id: string;
  form: string;
  form_version: number;
  unit: string;
  year: number;
  owner: string;
  created_at: number;
  revision: number;
  scheme: string | null;
  state: ReportState;
  /** Whose turn it is in its review; null: nobody's. */
  decider: string | null;
  /** Rows of `review_events`. */
  reviewed: Generated<number>;
}

interface MemberRow {
  report: string;
  person: string;
  added_by: string;
  added_at: number;
  role: MemberRole;
  /** JSON list of paths; null: the whole report. */
  parts: string | null;
}

/** Days are texts such as 2023-03-10; `paths` and `questions` are JSON. */
interface AssignmentRow {
  id: string;
  report: string;
  paths: string;
  title: string;
  note: string;
  /** 9999-12-31: none. */
  due: string;
  assigned_by: string;
  assigned_at: number;
  state: AssignmentState;
  done_by: string | null;
  done_at: number | null;
  code: string | null;
  code_until: number | null;
  invited: string | null;
  chat: string | null;
  nudged_on: string | null;
  questions: string;
}

/** What one event brought; `revision` is the report's own after it. */
interface BatchRow {
  report: string;
  revision: number;
  event: string;
  author: string;
  written_at: number;
  source: Way;
  undoes: string | null;
  /** JSON of a Behalf: for whom it was entered; null: for nobody else. */
  behalf: string | null;
}

interface AnswerRow {
  report: string;
  revision: number;
  /** 0, 1, 2 … within the batch. */
  place: number;
  path: string;
  raw: string;
  value: string | null;
  /** 1: it came later than what the same person had entered after it, and changed nothing. */
  refused: Generated<number>;
  /** JSON: where in a file or another report it was read; null: nowhere. */
  origin: string | null;
}

interface FigureRow {
  report: string;
  path: string;
  raw: string;
  value: string;
  author: string;
  written_at: number;
  source: Way;
  event: string;
}

interface OutboxTable {
  id: Generated<number>;
  uuid: string;
  /** `open_id:…` or `chat_id:…`. */
  receiver: string;
  /** JSON of an Outgoing. */
  work: string;
  /** When it may be tried next: 0 at first; while it is leased, the end of the lease. */
  due_at: number;
  /** When it was last taken or given back: a clock that shows less has been set back, and the row waits no longer. */
  tried_at: number;
  /** When it was added, by the clock on the wall; 0: by an older version of the program. */
  added_at: Generated<number>;
  attempts: number;
  error: string | null;
  /** Null: waiting. */
  outcome: "delivered" | "dead" | null;
  ended_at: number | null;
  /** 0 a reply, 1 a file, 2 a notice. */
  urgency: Generated<number>;
  /** The platform's id of what was sent. */
  message_id: string | null;
}

interface JobTable {
  /** Also the key of the event in which the job ends. */
  id: string;
  kind: string;
  /** JSON that only the kind reads. */
  input: string;
  /** When it is wanted, by the clock on the wall; 0: at once. */
  due_at: number;
  /** The run that has it in hand; null: none. */
  lease: string | null;
  /** Not before, after a failure. */
  retry_at: number;
  /** When that was decided: a clock that shows less has been set back, and the job waits no longer. */
  tried_at: number;
  attempts: number;
  progress: string | null;
  error: string | null;
  /** Null: waiting or running. */
  outcome: JobOutcome | null;
  ended_at: number | null;
  /** Whose event brought it about; null: nobody's. */
  person: string | null;
}

interface VersionRow {
  report: string;
  version: number;
  author: string;
  made_at: number;
  file_name: string;
  printed: string | null;
  revision: number;
}
