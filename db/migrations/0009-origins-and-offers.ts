import type { Migration } from "kysely";

/**
 * Where an answer was read (a file's name and hash, sheet or table, cell; JSON), and what files and other reports offer a
 * report until somebody has decided on it (an offer: values with their places; JSON).
 */
export function originsAndOffers(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable("answers").addColumn("origin", "text").execute();
      await db.schema
        .createTable("offers")
        .addColumn("id", "text", (column) => column.primaryKey().notNull())
        .addColumn("person", "text", (column) => column.notNull())
        .addColumn("report", "text")
        .addColumn("made_at", "bigint", (column) => column.notNull())
        .addColumn("content", "text", (column) => column.notNull())
        .execute();
    },
  };
}
