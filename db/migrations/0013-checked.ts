import type { Migration } from "kysely";

/** What the cross-checks found in a large report, where they are too slow for a turn. */
export function checked(): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable("checked")
        .addColumn("report", "text", (column) => column.primaryKey().notNull().references("reports.id"))
        .addColumn("revision", "bigint", (column) => column.notNull())
        .addColumn("findings", "text", (column) => column.notNull())
        .execute();
    },
  };
}
