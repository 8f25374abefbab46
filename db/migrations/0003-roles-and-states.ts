import type { Migration } from "kysely";

/**
 * What a member may do (a role, and the parts of a contributor as a JSON list of paths, null for the whole report), and
 * where a report is on its way to approval. Everybody added so far was a contributor of everything, every report a draft.
 */
export function rolesAndStates(): Migration {
  return {
    async up(db) {
      await db.schema
        .alterTable("members")
        .addColumn("role", "text", (column) => column.notNull().defaultTo("contributor"))
        .execute();
      await db.schema.alterTable("members").addColumn("parts", "text").execute();
      await db.schema
        .alterTable("reports")
        .addColumn("state", "text", (column) => column.notNull().defaultTo("draft"))
        .execute();
    },
  };
}
