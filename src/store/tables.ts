import type { Generated } from "kysely";
import type { JobOutcome } from "../app/ports/jobs.js";
import type { MemberRole, ReportState } from "../core/access/role.js";
import type { Way } from "../core/evidence/way.js";

/** The tables as the queries see them; `db/migrations` makes them. Times are milliseconds. */
export interface Tables {
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
  batches: BatchRow;
  answers: AnswerRow;
  figures: FigureRow;
  outbox: OutboxTable;
  jobs: JobTable;
  /** Which process runs the loops; one row. `beats` grows with every sign of life and every change of the holder. */
  leader: { duty: "loops"; holder: string | null; beats: number };
  versions: VersionRow;
  /** `files` is JSON: base64 by relative name. */
  forms: { id: string; version: number; files: string };
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

/** What one event brought; `revision` is the report's own after it. */
interface BatchRow {
  report: string;
  revision: number;
  event: string;
  author: string;
  written_at: number;
  source: Way;
  undoes: string | null;
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
