import type { Migration } from "kysely";

/** Where the other processes reach one; null: they do not, and every process answers what it is sent. */
export function processAddress(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable("processes").addColumn("address", "text").execute();
    },
  };
}
