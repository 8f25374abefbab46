import type { Migration } from "kysely";

/** `became`: the new id of somebody who was recognised, until it stands everywhere in the old one's place. */
export function recognisedPeople(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable("moved_people").addColumn("became", "text").execute();
    },
  };
}
