import type { CheckedRecord } from "../app/ports/report-record.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import { storable } from "./text.js";

type Slots = { [K in keyof CheckedRecord]: CheckedRecord[K] };

/** What the cross-checks last found in a large report: one row a report. */
export function checked({ db }: Database) {
  const revision = prepare<{ report: string }, Pick<CheckedRecord, "revision">>((slot) =>
    db.selectFrom("checked").select("revision").where("report", "=", slot("report")),
  );
  const select = prepare<{ report: string }, Pick<CheckedRecord, "findings">>((slot) =>
    db.selectFrom("checked").select("findings").where("report", "=", slot("report")),
  );
  const upsert = prepare<Slots, unknown>((slot) =>
    db
      .insertInto("checked")
      .values({ report: slot("report"), revision: slot("revision"), findings: slot("findings") })
      .onConflict((conflict) =>
        conflict
          .column("report")
          .doUpdateSet((row) => ({ revision: row.ref("excluded.revision"), findings: row.ref("excluded.findings") }))
          .whereRef("checked.revision", "<=", "excluded.revision"),
      ),
  );
  return {
    async checkedAt(on: Runner, report: string): Promise<number | null> {
      const [row] = await revision(on, { report });
      return row?.revision ?? null;
    },
    async checked(on: Runner, report: string): Promise<string> {
      const [row] = await select(on, { report });
      if (row === undefined) throw new Error("this report has not been checked");
      return row.findings;
    },
    /** Two jobs may end in the other order: what was found at an earlier revision is left aside. */
    async keep(on: Runner, found: CheckedRecord): Promise<void> {
      await upsert(on, { ...found, findings: storable(found.findings) });
    },
  };
}
