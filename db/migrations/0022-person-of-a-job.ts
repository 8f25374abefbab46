import { type Migration, sql } from "kysely";

/** Whose work it is: who has some in hand waits for those who have none. */
export function personOfJob(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable("jobs").addColumn("person", "text").execute();
      const running = db.schema.createIndex("jobs_in_hand").on("jobs").column("person");
      await running.where(sql.ref("lease"), "is not", null).execute();
    },
  };
}
