import type { ExpressionBuilder } from "kysely";
import type { Attempt, JobRow } from "../app/ports/jobs.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import type { Tables } from "./tables.js";

type Taken = Omit<JobRow, "lease">;

/**
 * Takes jobs and records how each attempt went. A lease is the name of an attempt and has no end of its own: it is in
 * force until the job ends, fails, is moved or cancelled, or another process takes over. So no clock decides who has a job.
 */
export function jobRuns(database: Database) {
  const { db } = database;
  const takeDue = takeJob(database);
  const end = endAttempt(database);
  const keep = keepProgress(database);
  const giveBack = retryAttempt(database);
  const free = freeAll(database);
  const held = prepare<Record<never, never>, { lease: string | null }>(() =>
    db.selectFrom("jobs").select("lease").where("outcome", "is", null).where("lease", "is not", null),
  );
  const times = prepare<Record<never, never>, { due_at: number; retry_at: number }>(() =>
    db
      .selectFrom("jobs")
      .select(["due_at", "retry_at"])
      .where("outcome", "is", null)
      .where("lease", "is", null)
      .orderBy((is) =>
        is.case().when("retry_at", ">", is.ref("due_at")).then(is.ref("retry_at")).else(is.ref("due_at")).end(),
      )
      .limit(1),
  );
  return {
    async take(on: Runner, now: number, lease: string): Promise<JobRow | null> {
      const [row] = await takeDue(on, { now, lease });
      return row ? { ...row, attempts: row.attempts - 1, lease } : null;
    },
    async next(on: Runner): Promise<number | null> {
      const [row] = await times(on, {});
      return row ? Math.max(row.due_at, row.retry_at) : null;
    },
    async leases(on: Runner): Promise<string[]> {
      return (await held(on, {})).flatMap(({ lease }) => (lease === null ? [] : [lease]));
    },
    async end(on: Runner, { id, lease }: Attempt, at: number, outcome: "done" | "failed", error: string | null) {
      return (await end(on, { id, lease, at, outcome, error })).length > 0;
    },
    async saveProgress(on: Runner, { id, lease }: Attempt, progress: string): Promise<boolean> {
      return (await keep(on, { id, lease, progress })).length > 0;
    },
    async retry(on: Runner, { id, lease }: Attempt, now: number, retryAt: number, error: string): Promise<void> {
      await giveBack(on, { id, lease, now, retryAt, error });
    },
    async release(on: Runner, now: number, attempts: number, retryAt: number): Promise<void> {
      await free(on, { now, attempts, retryAt });
    },
  };
}

/** People with work in hand. */
function busyPeople(is: Pick<ExpressionBuilder<Tables, "jobs">, "selectFrom">) {
  return is
    .selectFrom("jobs as running")
    .select("running.person")
    .where("running.lease", "is not", null)
    .where("running.person", "is not", null);
}

/** A single statement, hence atomic; a second process on PostgreSQL passes over what the first has locked. */
function takeJob({ db, locksRows }: Database) {
  return prepare<{ now: number; lease: string }, Taken>((slot) =>
    db
      .with("due", (from) =>
        from
          .selectFrom("jobs as job")
          .select("job.id as due_id")
          .where("job.outcome", "is", null)
          .where("job.lease", "is", null)
          .where("job.due_at", "<=", slot("now"))
          .where((is) => is.or([is("job.retry_at", "<=", slot("now")), is("job.tried_at", ">", slot("now"))]))
          .orderBy((is) => is.case().when("job.person", "in", busyPeople(is)).then(1).else(0).end())
          .orderBy("job.due_at")
          .orderBy("job.id")
          .limit(1)
          .$if(locksRows, (query) => query.forUpdate().skipLocked()),
      )
      .updateTable("jobs")
      .from("due")
      .set((row) => ({ lease: slot("lease"), attempts: row("jobs.attempts", "+", 1) }))
      .whereRef("jobs.id", "=", "due.due_id")
      .returning(["id", "kind", "input", "due_at as due", "attempts", "progress", "person"]),
  );
}

type Ended = { id: string; lease: string; at: number; outcome: "done" | "failed"; error: string | null };

function endAttempt({ db }: Database) {
  return prepare<Ended, { id: string }>((slot) =>
    db
      .updateTable("jobs")
      .set({ outcome: slot("outcome"), ended_at: slot("at"), lease: null, error: slot("error") })
      .where("id", "=", slot("id"))
      .where("lease", "=", slot("lease"))
      .returning("id"),
  );
}

function keepProgress({ db }: Database) {
  return prepare<{ id: string; lease: string; progress: string }, { id: string }>((slot) =>
    db
      .updateTable("jobs")
      .set({ progress: slot("progress") })
      .where("id", "=", slot("id"))
      .where("lease", "=", slot("lease"))
      .returning("id"),
  );
}

function retryAttempt({ db }: Database) {
  return prepare<{ id: string; lease: string; now: number; retryAt: number; error: string }, unknown>((slot) =>
    db
      .updateTable("jobs")
      .set({ lease: null, retry_at: slot("retryAt"), tried_at: slot("now"), error: slot("error") })
      .where("id", "=", slot("id"))
      .where("lease", "=", slot("lease")),
  );
}

function freeAll({ db }: Database) {
  return prepare<{ now: number; attempts: number; retryAt: number }, unknown>((slot) =>
    db
      .updateTable("jobs")
      .set((is) => ({
        lease: null,
        tried_at: slot("now"),
        retry_at: is
          .case()
          .when("attempts", ">=", slot("attempts"))
          .then(slot("retryAt"))
          .else(is.ref("retry_at"))
          .end(),
      }))
      .where("outcome", "is", null)
      .where("lease", "is not", null),
  );
}
