import type { ExpressionBuilder } from "kysely";
import type { ReportKind, ReportRecord, Staged } from "../app/ports/report-record.js";
import type { ShelfKind } from "../core/shelf/shelf.js";
import type { Database, Runner } from "./database.js";
import { prepare, type SlotOf } from "./prepare.js";
import type { Tables } from "./tables.js";
import { storable } from "./text.js";

/** Of `reports`, as a record has them. */
export const COLUMNS = [
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
  "decider",
  "reviewed",
] as const;

type Slots = { [K in Exclude<keyof ReportRecord, "decider" | "reviewed">]: ReportRecord[K] };

/**
 * Reports. Reading one locks it until the transaction ends, so that two people's answers to the same report come one
 * after the other; listing them locks nothing.
 */
export function reports(database: Database) {
  const { select, twins, list, ofUnit, toDecide } = selects(database);
  const insert = insertion(database);
  const move = change(database);
  const put = stage(database);
  return {
    async report(on: Runner, id: string): Promise<ReportRecord | null> {
      const [row] = await select(on, { id });
      return row ?? null;
    },
    async createReport(on: Runner, report: ReportRecord): Promise<void> {
      const { decider, reviewed, ...row } = report;
      if (decider !== null || reviewed > 0) throw new Error("a new report cannot have been reviewed");
      await insert(on, { ...row, unit: storable(report.unit) });
    },
    async reportsOf(on: Runner, person: string, limit: number): Promise<ReportRecord[]> {
      return [...(await list(on, { person, limit }))];
    },
    async reportsOfUnit(on: Runner, person: string, unit: string, limit: number): Promise<ReportRecord[]> {
      return [...(await ofUnit(on, { person, unit: storable(unit), limit }))];
    },
    async twinsOf(on: Runner, person: string, kind: ReportKind, limit: number): Promise<ReportRecord[]> {
      const { form, unit, year } = kind;
      return [...(await twins(on, { person, form, unit: storable(unit), year, limit }))];
    },
    async moveReport(
      on: Runner,
      { id, formVersion, scheme }: Pick<ReportRecord, "id" | "formVersion" | "scheme">,
    ): Promise<void> {
      await move(on, { id, formVersion, scheme });
    },
    async reportsToDecide(on: Runner, person: string, limit: number): Promise<ReportRecord[]> {
      return [...(await toDecide(on, { person, limit }))];
    },
    async stageReport(on: Runner, staged: Staged): Promise<void> {
      await put(on, staged);
    },
  };
}

function selects({ db, locksRows }: Database) {
  const all = db.selectFrom("reports").select(COLUMNS);
  const newestFirst = all.orderBy("created_at", "desc").orderBy("id", "desc");
  return {
    select: prepare<{ id: string }, ReportRecord>((slot) =>
      all
        .where("id", "=", slot("id"))
        .where((is) => is.not(isShelved(is, "deleted")))
        // Weaker than "for update": rows of other tables that refer to the report may still be added meanwhile.
        .$if(locksRows, (query) => query.forNoKeyUpdate()),
    ),
    twins: prepare<ReportKind & { person: string; limit: number }, ReportRecord>((slot) =>
      newestFirst
        .where("form", "=", slot("form"))
        .where("unit", "=", slot("unit"))
        .where("year", "=", slot("year"))
        .where((is) => is.not(isShelved(is, "deleted")))
        .where((is) => isSeenBy(is, slot))
        .limit(slot("limit")),
    ),
    list: prepare<{ person: string; limit: number }, ReportRecord>((slot) =>
      newestFirst
        .where((is) => isSeenBy(is, slot))
        .where((is) => is.not(isShelved(is, "archived", "deleted")))
        .limit(slot("limit")),
    ),
    toDecide: prepare<{ person: string; limit: number }, ReportRecord>((slot) =>
      all
        .where("decider", "=", slot("person"))
        .where((is) => is.not(isShelved(is, "deleted")))
        .orderBy("created_at")
        .orderBy("id")
        .limit(slot("limit")),
    ),
    ofUnit: prepare<{ person: string; unit: string; limit: number }, ReportRecord>((slot) =>
      newestFirst
        .where("unit", "=", slot("unit"))
        .where((is) => isSeenBy(is, slot))
        .where((is) => is.not(isShelved(is, "deleted")))
        .limit(slot("limit")),
    ),
  };
}

/** The log of its review has grown by then: see `review-events.ts`. */
function stage({ db }: Database) {
  return prepare<{ [K in keyof Staged]: Staged[K] }, unknown>((slot) =>
    db
      .updateTable("reports")
      .set({ state: slot("state"), decider: slot("decider"), owner: slot("owner") })
      .where("id", "=", slot("id")),
  );
}

function insertion({ db }: Database) {
  return prepare<Slots, unknown>((slot) =>
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
}

function change({ db }: Database) {
  return prepare<Pick<ReportRecord, "id" | "formVersion" | "scheme">, unknown>((slot) =>
    db
      .updateTable("reports")
      .set({ form_version: slot("formVersion"), scheme: slot("scheme") })
      .where("id", "=", slot("id")),
  );
}

/** Their own, and those that they were added to. A union of two indexed selects: of an "or" PostgreSQL reads all reports. */
export function isSeenBy(is: ExpressionBuilder<Tables, "reports">, slot: SlotOf<{ person: string }>) {
  const own = is.selectFrom("reports as own").select("own.id as report").where("own.owner", "=", slot("person"));
  const added = is.selectFrom("members").select("members.report").where("members.person", "=", slot("person"));
  return is("reports.id", "in", own.unionAll(added));
}

/** By its key, row by row: `not in` reads the whole shelf. */
function isShelved(is: ExpressionBuilder<Tables, "reports">, ...kinds: readonly ShelfKind[]) {
  const entry = is.selectFrom("shelf").select("shelf.report").whereRef("shelf.report", "=", "reports.id");
  return is.exists(entry.where("shelf.kind", "in", [...kinds]));
}
