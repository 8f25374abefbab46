import type { Migration } from "kysely";
import type { Flavour } from "./flavour.js";

/**
 * Forms that people make of blank files in the chat. A draft keeps the file (base64) and what was understood of it (JSON)
 * until the form is put to use; a version of such a form has its files in `forms`, and here who made it and when.
 */
export function ownForms({ clustered }: Flavour): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable("form_drafts")
        .addColumn("id", "text", (column) => column.primaryKey().notNull())
        .addColumn("person", "text", (column) => column.notNull())
        .addColumn("name", "text", (column) => column.notNull())
        .addColumn("made_at", "bigint", (column) => column.notNull())
        .addColumn("content", "text", (column) => column.notNull())
        .addColumn("file", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("own_forms")
        .$call(clustered)
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("title", "text", (column) => column.notNull())
        .addColumn("author", "text", (column) => column.notNull())
        .addColumn("made_at", "bigint", (column) => column.notNull())
        .addColumn("off", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("own_forms_key", ["id", "version"])
        .execute();
    },
  };
}
