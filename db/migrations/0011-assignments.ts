import { type Kysely, type Migration, sql } from "kysely";
import type { Flavour } from "./flavour.js";

/** Parts of reports that are handed over, the people asked, what is known of people, and the cards in groups. */
export function assignments(flavour: Flavour): Migration {
  return {
    async up(db) {
      await assignmentTable(db);
      await assignees(db, flavour);
      await people(db, flavour);
      await groupCards(db, flavour);
    },
  };
}

async function assignmentTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("assignments")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("paths", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    // The last of all days where there is none: the index sorts them behind the others.
    .addColumn("due", "text", (column) => column.notNull())
    .addColumn("assigned_by", "text", (column) => column.notNull())
    .addColumn("assigned_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("done_by", "text")
    .addColumn("done_at", "bigint")
    .addColumn("code", "text")
    .addColumn("code_until", "bigint")
    .addColumn("invited", "text")
    .addColumn("chat", "text")
    .addColumn("nudged_on", "text")
    .addColumn("questions", "text", (column) => column.notNull())
    .execute();
  const sorted = db.schema.createIndex("assignments_report").on("assignments");
  await sorted.columns(["report", "state", "due", "id"]).execute();
  const code = db.schema.createIndex("assignments_code").on("assignments").column("code").unique();
  await code.where(sql.ref("code"), "is not", null).execute();
}

async function assignees(db: Kysely<unknown>, { clustered }: Flavour): Promise<void> {
  await db.schema
    .createTable("assignees")
    .$call(clustered)
    .addColumn("assignment", "text", (column) => column.notNull().references("assignments.id"))
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("seen_at", "bigint")
    .addColumn("promised", "text")
    .addPrimaryKeyConstraint("assignees_key", ["assignment", "person"])
    .execute();
  await db.schema.createIndex("assignees_person").on("assignees").column("person").execute();
}

/** `reminded_on`: the day of the last reminder, so that none comes twice. */
async function people(db: Kysely<unknown>, { clustered }: Flavour): Promise<void> {
  await db.schema
    .createTable("people")
    .$call(clustered)
    .addColumn("person", "text", (column) => column.primaryKey().notNull())
    .addColumn("name", "text")
    .addColumn("named_at", "bigint")
    .addColumn("reminded_on", "text")
    .execute();
  await db.schema.createIndex("people_name").on("people").column("name").execute();
}

async function groupCards(db: Kysely<unknown>, { clustered }: Flavour): Promise<void> {
  await db.schema
    .createTable("group_cards")
    .$call(clustered)
    .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("chat", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("group_cards_key", ["report", "chat"])
    .execute();
}
