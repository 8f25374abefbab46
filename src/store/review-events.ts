import { type ReviewEvent, reviewEvent } from "../core/review/event.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";

/** The log of a report's review. Rows are added, never changed. */
export function reviewEvents(database: Database) {
  const { db } = database;
  const select = prepare<{ report: string }, { event: string }>((slot) =>
    db.selectFrom("review_events").select("event").where("report", "=", slot("report")).orderBy("number"),
  );
  const insert = prepare<{ report: string; number: number; event: string }, unknown>((slot) =>
    db.insertInto("review_events").values({ report: slot("report"), number: slot("number"), event: slot("event") }),
  );
  const grow = prepare<{ report: string; before: number }, { reviewed: number }>((slot) =>
    db
      .updateTable("reports")
      .set((row) => ({ reviewed: row("reviewed", "+", 1) }))
      .where("id", "=", slot("report"))
      .where("reviewed", "=", slot("before"))
      .returning("reviewed"),
  );
  return {
    /** Oldest first. */
    async events(on: Runner, report: string): Promise<ReviewEvent[]> {
      return (await select(on, { report })).map(({ event }) => reviewEvent.parse(JSON.parse(event)));
    },
    /** Throws when the number is not the next one, or there is no such report. */
    async append(on: Runner, report: string, event: ReviewEvent): Promise<void> {
      const [grown] = await grow(on, { report, before: event.number - 1 });
      if (!grown)
        throw new Error(`event ${event.number} is not the next one, or this report does not exist: ${report}`);
      await insert(on, { report, number: event.number, event: JSON.stringify(event) });
    },
  };
}
