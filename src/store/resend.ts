import { sql } from "kysely";
import type { Database, Runner } from "./database.js";
import { placeCardStart } from "./outgoing.js";
import { prepare } from "./prepare.js";

/**
 * Takes up again what was given up. Rows keep their place in front of all that came later. They count as tried once, so
 * that of a person's cards only the newest goes out: one that a later card, which arrived, has taken the place of stays where it
 * is, as done. A job that failed ended in an event of its key, which must be free again.
 */
export function resending({ db }: Database) {
  const outdated = prepare<Record<never, never>, unknown>(() =>
    db
      .with("arrived", (from) =>
        from
          .selectFrom("outbox")
          .select(({ fn }) => ["receiver", fn.max("id").as("last")])
          .where("outcome", "=", sql.lit("delivered"))
          .where("work", "like", `${placeCardStart}%`)
          .where("receiver", "in", (dead) =>
            dead.selectFrom("outbox").select("receiver").where("outcome", "=", sql.lit("dead")),
          )
          .groupBy("receiver"),
      )
      .updateTable("outbox")
      .from("arrived")
      .set({ outcome: sql.lit("delivered"), error: null })
      .where("outbox.outcome", "=", sql.lit("dead"))
      .where("outbox.work", "like", `${placeCardStart}%`)
      .whereRef("outbox.receiver", "=", "arrived.receiver")
      .whereRef("outbox.id", "<", "arrived.last"),
  );
  const messages = prepare<Record<never, never>, { id: number }>(() =>
    db
      .updateTable("outbox")
      .set({ outcome: null, ended_at: null, error: null, due_at: 0, tried_at: 0, attempts: 1 })
      .where("outcome", "=", sql.lit("dead"))
      .returning("id"),
  );
  const keys = prepare<Record<never, never>, unknown>(() =>
    db
      .deleteFrom("inbox")
      .where((is) =>
        is("event_key", "in", is.selectFrom("jobs").select("id").where("outcome", "=", sql.lit("failed"))),
      ),
  );
  const jobs = prepare<Record<never, never>, { id: string }>(() =>
    db
      .updateTable("jobs")
      .set({ outcome: null, ended_at: null, error: null, lease: null, retry_at: 0, tried_at: 0, attempts: 0 })
      .where("outcome", "=", sql.lit("failed"))
      .returning("id"),
  );
  return {
    async resend(on: Runner): Promise<number> {
      await outdated(on, {});
      await keys(on, {});
      const again = await jobs(on, {});
      return again.length + (await messages(on, {})).length;
    },
  };
}
