import type { Opening } from "../app/ports/installation.js";
import type { NewMember } from "../app/ports/report-record.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

type Change = { report: string; person: string; by: string; at: number };

/** Who was added to a report or removed from it, by whom and when; and who looked at it. */
export function peopleLog({ db }: Database) {
  const isMember = prepare<{ report: string; person: string }, { person: string }>((slot) =>
    db.selectFrom("members").select("person").where("report", "=", slot("report")).where("person", "=", slot("person")),
  );
  const log = prepare<Change & { act: "added" | "removed" }, unknown>((slot) =>
    db.insertInto("member_log").values({
      report: slot("report"),
      person: slot("person"),
      act: slot("act"),
      by: slot("by"),
      at: slot("at"),
    }),
  );
  const open = prepare<Opening & Record<string, string>, unknown>((slot) =>
    db
      .insertInto("openings")
      .values({ report: slot("report"), person: slot("person"), day: slot("day") })
      .onConflict((conflict) => conflict.columns(["report", "person", "day"]).doNothing()),
  );
  return {
    /** Before the member is saved: another role or other parts are no addition. */
    async adding(on: Runner, { report, person, by, at }: NewMember): Promise<void> {
      if ((await isMember(on, { report, person })).length === 0)
        await log(on, { report, person, act: "added", by, at });
    },
    /** Before the member is removed: who was none is no removal. */
    async removing(on: Runner, { report, person, by, at }: Change): Promise<void> {
      if ((await isMember(on, { report, person })).length > 0)
        await log(on, { report, person, act: "removed", by, at });
    },
    async opened(on: Runner, { report, person, day }: Opening): Promise<void> {
      await open(on, { report, person, day });
    },
  };
}
