import type { Migration } from "kysely";
import type { Flavour } from "./flavour.js";

/** Files that prove figures (佐证): which report has which, and the bytes once for each checksum; null where a folder keeps them. */
export function evidence({ bytes }: Flavour): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable("evidence_files")
        .addColumn("hash", "text", (column) => column.primaryKey().notNull())
        .addColumn("size", "bigint", (column) => column.notNull())
        .addColumn("kept_at", "bigint", (column) => column.notNull())
        .addColumn("content", bytes)
        .execute();
      await db.schema
        .createTable("evidence")
        .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("hash", "text", (column) => column.notNull())
        .addColumn("name", "text", (column) => column.notNull())
        .addColumn("size", "bigint", (column) => column.notNull())
        .addColumn("author", "text", (column) => column.notNull())
        .addColumn("kept_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("evidence_key", ["report", "id"])
        .execute();
      await db.schema.createIndex("evidence_of_file").on("evidence").column("hash").execute();
    },
  };
}
