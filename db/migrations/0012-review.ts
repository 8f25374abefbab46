import { type Kysely, type Migration, sql } from "kysely";
import type { Flavour } from "./flavour.js";

/**
 * What happens to a report between people: the log of its review, whose turn it is (`decider`, for the list of what waits
 * for a person) and how long that log is, so that reports without one load nothing more. A batch says for whom it was
 * entered, where a figure was told by phone or on paper.
 */
export function review(flavour: Flavour): Migration {
  return {
    async up(db) {
      await db.schema.alterTable("reports").addColumn("decider", "text").execute();
      await db.schema
        .alterTable("reports")
        .addColumn("reviewed", "integer", (column) => column.notNull().defaultTo(0))
        .execute();
      const waiting = db.schema.createIndex("reports_decider").on("reports").column("decider");
      await waiting.where(sql.ref("decider"), "is not", null).execute();
      await db.schema.alterTable("batches").addColumn("behalf", "text").execute();
      await events(db, flavour);
    },
  };
}

/** `event` is JSON. */
async function events(db: Kysely<unknown>, { clustered }: Flavour): Promise<void> {
  await db.schema
    .createTable("review_events")
    .$call(clustered)
    .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("review_events_key", ["report", "number"])
    .execute();
}
