import { type Kysely, type Migration, sql } from "kysely";
import type { Flavour } from "./flavour.js";

/**
 * The first tables. Times are milliseconds, texts that hold JSON are plain text: only the program reads them.
 * A migration knows no table types: it must go on working when they have moved on.
 */
export function firstTables(flavour: Flavour): Migration {
  return {
    async up(db) {
      await conversation(db);
      await ledger(db, flavour);
      await printing(db);
      await outbox(db, flavour);
    },
  };
}

async function conversation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("inbox")
    .addColumn("event_key", "text", (column) => column.primaryKey().notNull())
    .addColumn("claimed_at", "bigint", (column) => column.notNull())
    .addColumn("reply", "text")
    .execute();
  await db.schema
    .createTable("sessions")
    .addColumn("person", "text", (column) => column.primaryKey().notNull())
    .addColumn("report", "text")
    .addColumn("state", "text")
    .addColumn("revision", "bigint", (column) => column.notNull())
    .execute();
}

async function ledger(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await reports(db, flavour);
  await answers(db, flavour);
  await figures(db, flavour);
}

async function reports(db: Kysely<unknown>, { clustered }: Flavour): Promise<void> {
  await db.schema
    .createTable("reports")
    .$call(clustered)
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("form", "text", (column) => column.notNull())
    .addColumn("form_version", "integer", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("revision", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("reports_owner").on("reports").columns(["owner", "created_at"]).execute();
  await db.schema
    .createTable("members")
    .$call(clustered)
    .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("added_by", "text", (column) => column.notNull())
    .addColumn("added_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("members_key", ["report", "person"])
    .execute();
  await db.schema.createIndex("members_person").on("members").column("person").execute();
}

/**
 * The log: a batch is what one event brought, its answers are the lines. Rows are added, never changed.
 * No index by path: every turn would pay for it (a seventh of its time), and what it would serve, the history of a
 * figure and undo, is rare and reads one report's log.
 */
async function answers(db: Kysely<unknown>, { clustered }: Flavour): Promise<void> {
  await db.schema
    .createTable("batches")
    .$call(clustered)
    .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("written_at", "bigint", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("undoes", "text")
    .addPrimaryKeyConstraint("batches_key", ["report", "revision"])
    .execute();
  const undone = db.schema.createIndex("batches_undoes").on("batches").columns(["report", "undoes"]);
  await undone.where(sql.ref("undoes"), "is not", null).execute();
  await db.schema
    .createTable("answers")
    .$call(clustered)
    .addColumn("report", "text", (column) => column.notNull())
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("path", "text", (column) => column.notNull())
    .addColumn("raw", "text", (column) => column.notNull())
    .addColumn("value", "text")
    .addPrimaryKeyConstraint("answers_key", ["report", "revision", "place"])
    .addForeignKeyConstraint("answers_batch", ["report", "revision"], "batches", ["report", "revision"])
    .execute();
}

/** The latest answer of each path, whole, so that a ledger loads with one scan and no join. */
async function figures(db: Kysely<unknown>, { clustered }: Flavour): Promise<void> {
  await db.schema
    .createTable("figures")
    .$call(clustered)
    .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("path", "text", (column) => column.notNull())
    .addColumn("raw", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("written_at", "bigint", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("figures_key", ["report", "path"])
    .execute();
}

async function printing(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("forms")
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("files", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("forms_key", ["id", "version"])
    .execute();
  await db.schema
    .createTable("versions")
    .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("file_name", "text", (column) => column.notNull())
    .addColumn("printed", "text")
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("versions_key", ["report", "version"])
    .execute();
}

/** `outcome` null: waiting. The partial indexes hold the waiting rows only, so that they stay small for ever. */
async function outbox(db: Kysely<unknown>, { counter }: Flavour): Promise<void> {
  await db.schema
    .createTable("outbox")
    .$call(counter)
    .addColumn("uuid", "text", (column) => column.notNull().unique())
    .addColumn("receiver", "text", (column) => column.notNull())
    .addColumn("work", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("progress", "text")
    .addColumn("error", "text")
    .addColumn("outcome", "text")
    .addColumn("ended_at", "bigint")
    .execute();
  const waiting = db.schema.createIndex("outbox_waiting").on("outbox").columns(["receiver", "id"]);
  await waiting.where(sql.ref("outcome"), "is", null).execute();
  const due = db.schema.createIndex("outbox_due").on("outbox").column("due_at");
  await due.where(sql.ref("outcome"), "is", null).execute();
}
