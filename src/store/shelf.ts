import type { ReportRecord, ShelfEntry, ShelvedRecord } from "../app/ports/report-record.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import { COLUMNS, isSeenBy } from "./reports.js";
import type { Tables } from "./tables.js";

type Row = Omit<ShelvedRecord, "record"> & ShelvedRecord["record"];

/** Reports that are put away. */
export function shelf({ db }: Database) {
  const select = prepare<{ person: string; limit: number }, Row>((slot) =>
    db
      .selectFrom("shelf")
      .innerJoin("reports", "id", "report")
      .select([...COLUMNS, "kind", "at"])
      .where((is) => isSeenBy(is, slot))
      .orderBy("at", "desc")
      .orderBy("id", "desc")
      .limit(slot("limit")),
  );
  const owned = prepare<{ person: string; limit: number }, ReportRecord>((slot) =>
    db
      .selectFrom("reports")
      .leftJoin("shelf", "report", "id")
      .select(COLUMNS)
      .where("owner", "=", slot("person"))
      .where((is) => is.or([is("kind", "is", null), is("kind", "=", "archived")]))
      .orderBy("created_at", "desc")
      .limit(slot("limit")),
  );
  const put = prepare<{ [K in keyof ShelfEntry]: ShelfEntry[K] }, unknown>((slot) =>
    db
      .insertInto("shelf")
      .values({ report: slot("report"), kind: slot("kind"), by: slot("by"), at: slot("at") })
      .onConflict((conflict) =>
        conflict.column("report").doUpdateSet((row) => ({
          kind: row.ref("excluded.kind"),
          by: row.ref("excluded.by"),
          at: row.ref("excluded.at"),
        })),
      ),
  );
  const remove = prepare<{ report: string }, unknown>((slot) =>
    db.deleteFrom("shelf").where("report", "=", slot("report")),
  );
  return {
    async shelf(on: Runner, person: string, limit: number): Promise<ShelvedRecord[]> {
      return (await select(on, { person, limit })).map(({ kind, at, ...record }) => ({ record, kind, at }));
    },
    /** Whatever is not being deleted. */
    async ownedBy(on: Runner, person: string, limit: number): Promise<ReportRecord[]> {
      return [...(await owned(on, { person, limit }))];
    },
    async shelve(on: Runner, entry: ShelfEntry): Promise<void> {
      await put(on, entry);
    },
    async unshelve(on: Runner, report: string): Promise<void> {
      await remove(on, { report });
    },
    /** Removes every trace of what was deleted before `before`. Scans what has no index: never in a turn. */
    async prune(on: Runner, before: number): Promise<void> {
      const gone = db.selectFrom("shelf").select("report").where("kind", "=", "deleted").where("at", "<", before);
      const { rows } = await on.executeQuery(gone.compile());
      for (const { report } of rows) await removeReport(on, report);
    },
  };

  async function removeReport(on: Runner, report: string): Promise<void> {
    const inside = `%${report}%`;
    const parts = db.selectFrom("assignments").select("id").where("report", "=", report);
    const queries = [
      db.deleteFrom("assignees").where("assignment", "in", parts),
      ...ofReport.map((table) => db.deleteFrom(table).where("report", "=", report)),
      db.deleteFrom("outbox").where("work", "like", inside),
      db.deleteFrom("jobs").where("input", "like", inside),
      db.updateTable("inbox").set({ reply: "{}" }).where("reply", "like", inside),
      // Whoever still had it open starts at home.
      db.updateTable("sessions").set({ report: null, state: null }).where("report", "=", report),
      db.deleteFrom("reports").where("id", "=", report),
    ];
    for (const query of queries) await on.executeQuery(query.compile());
    await forgetDrafts(on, report);
  }

  /** Drafts that are kept for the way back stand under the report's id in the state of whoever left it. */
  async function forgetDrafts(on: Runner, report: string): Promise<void> {
    const keeping = db.selectFrom("sessions").select(["person", "state"]).where("state", "like", `%${report}%`);
    const { rows } = await on.executeQuery(keeping.compile());
    for (const { person, state } of rows) {
      const without = JSON.stringify(
        JSON.parse(state ?? "null", (key, value) => (key === report || value === report ? undefined : value)),
      );
      await on.executeQuery(db.updateTable("sessions").set({ state: without }).where("person", "=", person).compile());
    }
  }
}

/** Tables with rows of one report, in an order in which none refers to what is gone. */
export const ofReport = [
  "assignments",
  "group_cards",
  "report_invitations",
  "members",
  "figures",
  "answers",
  "batches",
  "versions",
  "review_events",
  "checked",
  "offers",
  "evidence",
  "member_log",
  "openings",
  "shelf",
] as const satisfies readonly (keyof Tables)[];
