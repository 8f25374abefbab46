import { type Migration, sql } from "kysely";

/** How long messages have been waiting, and what was given up without reading the table: for health, metrics and pruning. */
export function backlog(): Migration {
  return {
    async up(db) {
      await db.schema
        .alterTable("outbox")
        .addColumn("added_at", "bigint", (column) => column.notNull().defaultTo(0))
        .execute();
      const dead = db.schema.createIndex("outbox_dead").on("outbox").column("ended_at");
      await dead.where(sql.ref("outcome"), "=", sql.lit("dead")).execute();
      const failed = db.schema.createIndex("jobs_failed").on("jobs").column("ended_at");
      await failed.where(sql.ref("outcome"), "=", sql.lit("failed")).execute();
    },
  };
}
