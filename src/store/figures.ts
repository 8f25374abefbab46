import type { ExpressionBuilder } from "kysely";
import type { Answer, Batch, Figure } from "../app/ports/ledger.js";
import type { Database, Runner } from "./database.js";
import { prepare, prepareRows, type SlotOf } from "./prepare.js";
import type { Tables } from "./tables.js";

type Row = {
  report: string;
  path: string;
  raw: string;
  value: string;
  by: string;
  at: number;
  source: Figure["source"];
  event: string;
};

type Place = Pick<Row, "report" | "path">;

/** The latest answer of every path. A path whose latest answer cleared it has no row. */
export function figures(database: Database) {
  const select = selectAll(database);
  const writer = selectWriter(database);
  const values = selectValues(database);
  const put = upsert(database);
  const clear = remove(database);
  return {
    async figures(on: Runner, report: string): Promise<Map<string, Figure>> {
      const found = new Map<string, Figure>();
      for (const { path, raw, value, by, at, source, event } of await select(on, { report })) {
        found.set(path, { raw, value, by, at, source, event });
      }
      return found;
    },
    async writerOf(on: Runner, report: string, path: string): Promise<string | null> {
      const [row] = await writer(on, { report, path });
      return row?.by ?? null;
    },
    async valuesAt(on: Runner, places: readonly Place[]): Promise<Map<string, string>> {
      const found = places.length === 0 ? [] : await values(on, places);
      return new Map(found.map(({ report, value }) => [report, value]));
    },
    /** Moves the figures to what the batch says. */
    async move(on: Runner, report: string, batch: Batch): Promise<void> {
      const { event, by, at, source } = batch;
      const rows: Row[] = [];
      const cleared: Place[] = [];
      for (const { path, raw, value } of lastOfEachPath(batch.answers)) {
        if (value === null) cleared.push({ report, path });
        else rows.push({ report, path, raw, value, by, at, source, event });
      }
      if (rows.length > 0) await put(on, rows);
      if (cleared.length > 0) await clear(on, cleared);
    },
  };
}

/** One statement cannot put the same row twice. */
function lastOfEachPath(answers: readonly Answer[]): Iterable<Answer> {
  return new Map(answers.map((answer) => [answer.path, answer])).values();
}

function selectAll({ db }: Database) {
  return prepare<{ report: string }, Omit<Row, "report">>((slot) =>
    db
      .selectFrom("figures")
      .select(["path", "raw", "value", "author as by", "written_at as at", "source", "event"])
      .where("report", "=", slot("report")),
  );
}

function selectWriter({ db }: Database) {
  return prepare<Place, { by: string }>((slot) =>
    db
      .selectFrom("figures")
      .select("author as by")
      .where("report", "=", slot("report"))
      .where("path", "=", slot("path")),
  );
}

function selectValues({ db }: Database) {
  return prepareRows<Place, Pick<Row, "report" | "value">>((slots) =>
    db
      .selectFrom("figures")
      .select(["report", "value"])
      .where((is) => isAtOneOf(is, slots)),
  );
}

function isAtOneOf(is: ExpressionBuilder<Tables, "figures">, slots: readonly SlotOf<Place>[]) {
  return is.or(slots.map((slot) => is.and([is("report", "=", slot("report")), is("path", "=", slot("path"))])));
}

function upsert({ db }: Database) {
  return prepareRows<Row, unknown>((slots) =>
    db
      .insertInto("figures")
      .values(
        slots.map((slot) => ({
          report: slot("report"),
          path: slot("path"),
          raw: slot("raw"),
          value: slot("value"),
          author: slot("by"),
          written_at: slot("at"),
          source: slot("source"),
          event: slot("event"),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["report", "path"]).doUpdateSet((row) => ({
          raw: row.ref("excluded.raw"),
          value: row.ref("excluded.value"),
          author: row.ref("excluded.author"),
          written_at: row.ref("excluded.written_at"),
          source: row.ref("excluded.source"),
          event: row.ref("excluded.event"),
        })),
      ),
  );
}

function remove({ db }: Database) {
  return prepareRows<Place, unknown>((slots) => db.deleteFrom("figures").where((is) => isAtOneOf(is, slots)));
}
