import type { Kysely, Migration } from "kysely";
import type { Flavour } from "./flavour.js";

/**
 * Whose database this is and who has it open: the app that its ids belong to, signs of life of processes, people by the id that
 * stays when the app changes. And what is kept of people and reports beside the figures: who was added or removed, who looked,
 * what is put away.
 */
export function installation(flavour: Flavour): Migration {
  return {
    async up(db) {
      await whose(db);
      await people(db);
      await reports(db, flavour);
    },
  };
}

async function whose(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("installation")
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("processes")
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("way", "text", (column) => column.notNull())
    .addColumn("beats", "bigint", (column) => column.notNull())
    .execute();
}

/** `moved_people`: people of the app before, until each of them is recognised. */
async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("identities")
    .addColumn("person", "text", (column) => column.primaryKey().notNull())
    .addColumn("union_id", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("identities_union").on("identities").column("union_id").execute();
  await db.schema
    .createTable("moved_people")
    .addColumn("person", "text", (column) => column.primaryKey().notNull())
    .addColumn("union_id", "text")
    .addColumn("code", "text", (column) => column.unique())
    .execute();
  await db.schema.createIndex("moved_people_union").on("moved_people").column("union_id").execute();
}

async function reports(db: Kysely<unknown>, { counter, clustered }: Flavour): Promise<void> {
  await db.schema
    .createTable("member_log")
    .$call(counter)
    .addColumn("report", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("act", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("member_log_report").on("member_log").columns(["report", "id"]).execute();
  await db.schema
    .createTable("openings")
    .$call(clustered)
    .addColumn("report", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("day", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("openings_key", ["report", "person", "day"])
    .execute();
  await db.schema
    .createTable("shelf")
    .addColumn("report", "text", (column) => column.primaryKey().notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
}
