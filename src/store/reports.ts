import type { ReportRecord } from "../app/ports.js";
import type { Database, Runner } from "./database.js";
import { prepare } from "./prepare.js";
import { storable } from "./text.js";

const COLUMNS = [
  "id",
  "form",
  "form_version as formVersion",
  "unit",
  "year",
  "owner",
  "created_at as createdAt",
  "revision",
] as const;

type Slots = { [K in keyof ReportRecord]: ReportRecord[K] };

/**
 * Reports. Reading one locks it until the transaction ends, so that two people's answers to the same report come one
 * after the other; listing them locks nothing.
 */
export function reports({ db, locksRows }: Database) {
  const select = prepare<{ id: string }, ReportRecord>((slot) =>
    db
      .selectFrom("reports")
      .select(COLUMNS)
      .where("id", "=", slot("id"))
      // Weaker than "for update": rows of other tables that refer to the report may still be added meanwhile.
      .$if(locksRows, (query) => query.forNoKeyUpdate()),
  );
  const insert = prepare<Slots, unknown>((slot) =>
    db.insertInto("reports").values({
      id: slot("id"),
      form: slot("form"),
      form_version: slot("formVersion"),
      unit: slot("unit"),
      year: slot("year"),
      owner: slot("owner"),
      created_at: slot("createdAt"),
      revision: slot("revision"),
    }),
  );
  const list = prepare<{ person: string; limit: number }, ReportRecord>((slot) =>
    db
      .selectFrom("reports")
      .select(COLUMNS)
      .where((is) => {
        const added = is.selectFrom("members").select("report").where("person", "=", slot("person"));
        return is.or([is("owner", "=", slot("person")), is("id", "in", added)]);
      })
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(slot("limit")),
  );
  return {
    async report(on: Runner, id: string): Promise<ReportRecord | null> {
      const [row] = await select(on, { id });
      return row ?? null;
    },
    async createReport(on: Runner, report: ReportRecord): Promise<void> {
      await insert(on, { ...report, unit: storable(report.unit) });
    },
    async reportsOf(on: Runner, person: string, limit: number): Promise<ReportRecord[]> {
      return [...(await list(on, { person, limit }))];
    },
  };
}
