import type { JobStatus, NewJob } from "../app/ports/jobs.js";
import type { Database, Runner } from "./database.js";
import { keptLonger } from "./outbox.js";
import { isFull, portion } from "./portion.js";
import { prepare } from "./prepare.js";

type Row = Omit<JobStatus, "running"> & { lease: string | null };

const columns = ["id", "kind", "input", "due_at as due", "attempts", "progress", "lease", "outcome", "error"] as const;

/** Work that waits, as turns see it: added, moved, cancelled, asked about. `job-runs.ts` carries it out. */
export function jobs(database: Database) {
  const { db } = database;
  const insert = insertJob(database);
  const postpone = moveJob(database);
  const strike = cancelJob(database);
  const forget = forgetEnded(database);
  const ofId = prepare<{ id: string }, Row>((slot) =>
    db.selectFrom("jobs").select(columns).where("id", "=", slot("id")),
  );
  const given = prepare<Record<never, never>, Row>(() =>
    db.selectFrom("jobs").select(columns).where("outcome", "=", "failed").orderBy("ended_at"),
  );
  return {
    async add(on: Runner, { id, kind, input, due, person = null }: NewJob): Promise<void> {
      await insert(on, { id, kind, input, due, person });
    },
    /** Whoever is running it loses it. */
    async move(on: Runner, { id, due }: Pick<NewJob, "id" | "due">): Promise<void> {
      await postpone(on, { id, due });
    },
    /** Whoever is running it loses it. */
    async cancel(on: Runner, id: string, at: number): Promise<void> {
      await strike(on, { id, at });
    },
    async status(on: Runner, id: string): Promise<JobStatus | null> {
      const [row] = await ofId(on, { id });
      return row ? statusOf(row) : null;
    },
    async failed(on: Runner): Promise<JobStatus[]> {
      return (await given(on, {})).map(statusOf);
    },
    /** What has ended before: a portion of it, and whether there may be more. */
    prune: [(on: Runner, before: number) => isFull(forget(on, { before, failedBefore: before - keptLonger }))],
  };
}

function statusOf({ lease, ...row }: Row): JobStatus {
  return { ...row, running: lease !== null };
}

function insertJob({ db }: Database) {
  return prepare<{ id: string; kind: string; input: string; due: number; person: string | null }, unknown>((slot) =>
    db
      .insertInto("jobs")
      .values({
        id: slot("id"),
        kind: slot("kind"),
        input: slot("input"),
        due_at: slot("due"),
        person: slot("person"),
        retry_at: 0,
        tried_at: 0,
        attempts: 0,
      })
      // A job whose id says what it is for, such as a day's reminders, is there once.
      .onConflict((conflict) => conflict.column("id").doNothing()),
  );
}

function moveJob({ db }: Database) {
  return prepare<{ id: string; due: number }, unknown>((slot) =>
    db
      .updateTable("jobs")
      .set({ due_at: slot("due"), lease: null, retry_at: 0, tried_at: 0, attempts: 0 })
      .where("id", "=", slot("id"))
      .where("outcome", "is", null),
  );
}

function cancelJob({ db }: Database) {
  return prepare<{ id: string; at: number }, unknown>((slot) =>
    db
      .updateTable("jobs")
      .set({ outcome: "cancelled", lease: null, ended_at: slot("at") })
      .where("id", "=", slot("id"))
      .where("outcome", "is", null),
  );
}

/** Failed ones stay as long as dead rows of the outbox do: whoever looks after the program sees them until then. */
function forgetEnded({ db }: Database) {
  return prepare<{ before: number; failedBefore: number }, unknown>((slot) =>
    db
      .deleteFrom("jobs")
      .where("id", "in", (from) =>
        from
          .selectFrom("jobs")
          .select("id")
          .where("ended_at", "<", slot("before"))
          .where((is) => is.or([is("outcome", "!=", "failed"), is("ended_at", "<", slot("failedBefore"))]))
          .where("outcome", "is not", null)
          .limit(portion),
      )
      .returning("id"),
  );
}
