import { sql } from "kysely";
import type { Backlog } from "../app/ports/backlog.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

/**
 * What waits and what was given up, counted by the partial indexes: never the rows themselves, which may be large. SQLite takes
 * such an index only where the statement says the outcome, not where a value is put in.
 */
export function backlog({ db }: Database) {
  const waiting = prepare<Record<never, never>, { count: number; oldest: number | null }>(() =>
    db
      .selectFrom("outbox")
      .select((is) => [is.fn.countAll<number>().as("count"), is.fn.min<number | null>("added_at").as("oldest")])
      .where("outcome", "is", null),
  );
  const held = prepare<Record<never, never>, { error: string | null }>(() =>
    db
      .selectFrom("outbox")
      .select("error")
      .where("outcome", "is", null)
      .where("error", "is not", null)
      .orderBy("tried_at", "desc")
      .limit(1),
  );
  const dead = prepare<Record<never, never>, { count: number }>(() =>
    db
      .selectFrom("outbox")
      .select((is) => is.fn.countAll<number>().as("count"))
      .where("outcome", "=", sql.lit("dead")),
  );
  const failed = prepare<Record<never, never>, { count: number }>(() =>
    db
      .selectFrom("jobs")
      .select((is) => is.fn.countAll<number>().as("count"))
      .where("outcome", "=", sql.lit("failed")),
  );
  const late = prepare<Record<never, never>, { due: number | null }>(() =>
    db
      .selectFrom("jobs")
      .select((is) => is.fn.min<number | null>("due_at").as("due"))
      .where("outcome", "is", null)
      .where("lease", "is", null)
      .where("due_at", ">", 0),
  );
  return {
    async backlog(on: Runner): Promise<Backlog> {
      const [messages] = await waiting(on, {});
      const [failing] = await held(on, {});
      const [given] = await dead(on, {});
      const [jobs] = await failed(on, {});
      const [oldestJob] = await late(on, {});
      return {
        waiting: Number(messages?.count ?? 0),
        // Rows of an older version of the program do not say when they were added.
        oldest: messages?.oldest || null,
        error: failing?.error ?? null,
        dead: Number(given?.count ?? 0),
        failedJobs: Number(jobs?.count ?? 0),
        oldestJob: oldestJob?.due ?? null,
      };
    },
  };
}
