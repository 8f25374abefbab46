import type { Compilable } from "kysely";
import type { Database, Runner } from "./database.js";

/**
 * Gives what is a person's another id wherever a turn asks for it by the person: whose reports, whose parts, whose session. All of it
 * is found by index, so that it may stand in a turn. What may stand but once for a person goes, where both ids have it.
 */
export function takingOver({ db }: Database): (on: Runner, from: string, to: string) => Promise<void> {
  return async (on, from, to) => {
    const shared = db.selectFrom("members").select("report").where("person", "=", from);
    const queries: Compilable[] = [
      db.deleteFrom("sessions").where("person", "=", to),
      db.deleteFrom("people").where("person", "=", to),
      db.deleteFrom("identities").where("person", "=", from),
      db.deleteFrom("members").where("person", "=", to).where("report", "in", shared),
      // Their ids name the person: the name is asked for again where neither id had one.
      db.deleteFrom("jobs").where("id", "in", [`name ${from}`, `name ${to}`]),
      db.updateTable("sessions").set({ person: to }).where("person", "=", from),
      db.updateTable("people").set({ person: to }).where("person", "=", from),
      db.updateTable("members").set({ person: to }).where("person", "=", from),
      db.updateTable("assignees").set({ person: to }).where("person", "=", from),
      db.updateTable("reports").set({ owner: to }).where("owner", "=", from),
      db.updateTable("reports").set({ decider: to }).where("decider", "=", from),
    ];
    for (const query of queries) await on.executeQuery(query.compile());
  };
}
