import { type Migration, sql } from "kysely";
import type { Flavour } from "./flavour.js";

/**
 * Reports that somebody takes over by a code, one row each; `taken_by` null: nobody has. And parts in groups by their day, so that
 * their cards follow it.
 */
export function reportInvitations({ clustered }: Flavour): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable("report_invitations")
        .$call(clustered)
        .addColumn("code", "text", (column) => column.notNull())
        .addColumn("report", "text", (column) => column.notNull().references("reports.id"))
        .addColumn("owner", "text", (column) => column.notNull())
        .addColumn("made_by", "text", (column) => column.notNull())
        .addColumn("invited", "text", (column) => column.notNull())
        .addColumn("code_until", "bigint", (column) => column.notNull())
        .addColumn("taken_by", "text")
        .addPrimaryKeyConstraint("report_invitations_key", ["code", "report"])
        .execute();
      await db.schema.createIndex("report_invitations_report").on("report_invitations").column("report").execute();
      const inGroups = db.schema.createIndex("assignments_in_groups").on("assignments").columns(["due", "report"]);
      await inGroups.where(sql.ref("chat"), "is not", null).execute();
    },
  };
}
