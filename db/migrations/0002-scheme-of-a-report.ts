import type { Migration } from "kysely";

/** The scoring scheme that was chosen when a report was started; null where its form has but one. */
export function schemeOfReport(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable("reports").addColumn("scheme", "text").execute();
    },
  };
}
