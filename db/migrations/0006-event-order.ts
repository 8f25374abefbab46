import { type Migration, sql } from "kysely";

/**
 * Who sent a message, in which order messages go out, on which message a card stands, and answers that came too late to count.
 * Rows that wait already keep their order, behind new replies unless they are replies themselves.
 */
export function eventOrder(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable("inbox").addColumn("person", "text").execute();
      await db.schema.alterTable("inbox").addColumn("event", "text").execute();
      await db.schema
        .alterTable("answers")
        .addColumn("refused", "integer", (column) => column.notNull().defaultTo(0))
        .execute();
      await db.schema
        .alterTable("outbox")
        .addColumn("urgency", "integer", (column) => column.notNull().defaultTo(2))
        .execute();
      await db.schema.alterTable("outbox").addColumn("message_id", "text").execute();
      await sql`update outbox set urgency = 0 where outcome is null and work like '{"kind":"card","ofPlace":true,%'`.execute(
        db,
      );
      await sql`update outbox set urgency = 1 where outcome is null and work like '{"kind":"file",%'`.execute(db);
      const next = db.schema.createIndex("outbox_next").on("outbox").columns(["urgency", "id"]);
      await next.where(sql.ref("outcome"), "is", null).execute();
      const sent = db.schema.createIndex("outbox_message").on("outbox").column("message_id");
      await sent.where(sql.ref("message_id"), "is not", null).execute();
    },
  };
}
