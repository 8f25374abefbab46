import type { NewMember } from "../app/ports/report-record.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

type Slots = { [K in keyof NewMember]: NewMember[K] };

/** The people added to a report; its owner is not among them. Adding is idempotent. */
export function members({ db }: Database) {
  const select = prepare<{ report: string }, { person: string }>((slot) =>
    db
      .selectFrom("members")
      .select("person")
      .where("report", "=", slot("report"))
      .orderBy("added_at")
      .orderBy("person"),
  );
  const insert = prepare<Slots, unknown>((slot) =>
    db
      .insertInto("members")
      .values({ report: slot("report"), person: slot("person"), added_by: slot("by"), added_at: slot("at") })
      .onConflict((conflict) => conflict.columns(["report", "person"]).doNothing()),
  );
  const remove = prepare<{ report: string; person: string }, unknown>((slot) =>
    db.deleteFrom("members").where("report", "=", slot("report")).where("person", "=", slot("person")),
  );
  return {
    async members(on: Runner, report: string): Promise<string[]> {
      return (await select(on, { report })).map((row) => row.person);
    },
    async addMember(on: Runner, { report, person, by, at }: NewMember): Promise<void> {
      await insert(on, { report, person, by, at });
    },
    async removeMember(on: Runner, report: string, person: string): Promise<void> {
      await remove(on, { report, person });
    },
  };
}
