import type { ExpressionBuilder } from "kysely";
import type { ReportKind, ReportRecord } from "../app/ports/report-record.js";
import type { Database, Runner } from "./database.js";
import { prepare, type SlotOf } from "./prepare.js";
import type { Tables } from "./tables.js";
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
  "scheme",
  "state",
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
      scheme: slot("scheme"),
      state: slot("state"),
    }),
  );
  const move = prepare<Pick<ReportRecord, "id" | "formVersion" | "scheme">, unknown>((slot) =>
    db
      .updateTable("reports")
      .set({ form_version: slot("formVersion"), scheme: slot("scheme") })
      .where("id", "=", slot("id")),
  );
  const twin = prepare<ReportKind & { person: string }, ReportRecord>((slot) =>
    db
      .selectFrom("reports")
      .select(COLUMNS)
      .where("form", "=", slot("form"))
      .where("unit", "=", slot("unit"))
      .where("year", "=", slot("year"))
      .where((is) => isSeenBy(is, slot))
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(1),
  );
  const list = prepare<{ person: string; limit: number }, ReportRecord>((slot) =>
    db
      .selectFrom("reports")
      .select(COLUMNS)
      .where((is) => isSeenBy(is, slot))
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(slot("limit")),
  );
  const ofUnit = prepare<{ person: string; unit: string; limit: number }, ReportRecord>((slot) =>
    db
      .selectFrom("reports")
      .select(COLUMNS)
      .where("unit", "=", slot("unit"))
      .where((is) => isSeenBy(is, slot))
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
    async reportsOfUnit(on: Runner, person: string, unit: string, limit: number): Promise<ReportRecord[]> {
      return [...(await ofUnit(on, { person, unit: storable(unit), limit }))];
    },
    async twinOf(on: Runner, person: string, { form, unit, year }: ReportKind): Promise<ReportRecord | null> {
      const [row] = await twin(on, { person, form, unit: storable(unit), year });
      return row ?? null;
    },
    async moveReport(
      on: Runner,
      { id, formVersion, scheme }: Pick<ReportRecord, "id" | "formVersion" | "scheme">,
    ): Promise<void> {
      await move(on, { id, formVersion, scheme });
    },
  };
}

/** Their own, and those that they were added to. */
function isSeenBy(is: ExpressionBuilder<Tables, "reports">, slot: SlotOf<{ person: string }>) {
  const added = is.selectFrom("members").select("report").where("person", "=", slot("person"));
  return is.or([is("owner", "=", slot("person")), is("id", "in", added)]);
}
