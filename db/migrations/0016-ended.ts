import { type Migration, sql } from "kysely";

/** What pruning looks for: without these it reads every row, and everybody waits for it. */
export function ended(): Migration {
  return {
    async up(db) {
      await db.schema.createIndex("inbox_claimed").on("inbox").column("claimed_at").execute();
      const delivered = db.schema.createIndex("outbox_delivered").on("outbox").column("ended_at");
      await delivered.where(sql.ref("outcome"), "=", sql.lit("delivered")).execute();
      const jobs = db.schema.createIndex("jobs_ended").on("jobs").column("ended_at");
      await jobs.where(sql.ref("ended_at"), "is not", null).execute();
      await db.schema.createIndex("offers_made").on("offers").column("made_at").execute();
      await db.schema.createIndex("form_drafts_made").on("form_drafts").column("made_at").execute();
    },
  };
}
