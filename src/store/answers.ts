import type { Answer, Batch, NewBatch } from "../app/ports/ledger.js";
import type { Database, Runner } from "./database.js";
import { figures } from "./figures.js";
import { prepare, prepareRows } from "./prepare.js";
import { storable } from "./text.js";

type Head = {
  report: string;
  revision: number;
  event: string;
  by: string;
  at: number;
  source: Batch["source"];
  undoes: string | null;
  behalf: string | null;
};
type Line = {
  report: string;
  revision: number;
  place: number;
  path: string;
  raw: string;
  value: string | null;
  origin: string | null;
  refused: number;
};

/** The append-only log (填报记录), and with each batch the figures that follow from it. */
export function answers(database: Database) {
  const ledger = figures(database);
  const grow = growRevision(database);
  const insertBatch = batchInsert(database);
  const insertLines = lineInsert(database);
  return {
    /** Throws when there is no such report, or it is at another revision. A batch without answers is logged too. */
    async append(on: Runner, batch: NewBatch): Promise<void> {
      const { report, revision, event, by, at, source, undoes = null, behalf = null } = batch;
      const [grown] = await grow(on, { report, before: revision - 1 });
      if (!grown) throw new Error(`revision ${revision} is not the next one, or this report does not exist: ${report}`);
      const told = behalf === null ? null : JSON.stringify(behalf);
      await insertBatch(on, { report, revision, event, by, at, source, undoes, behalf: told });
      const written = batch.answers.map(clean);
      const lines = [
        ...written.map((answer) => ({ ...answer, refused: 0 })),
        ...(batch.refused ?? []).map((answer) => ({ ...clean(answer), refused: 1 })),
      ];
      if (lines.length === 0) return;
      await insertLines(
        on,
        lines.map(({ origin, ...line }, place) => ({
          ...{ report, revision, place, ...line },
          origin: origin === undefined ? null : storable(JSON.stringify(origin)),
        })),
      );
      if (written.length > 0) await ledger.move(on, report, { ...batch, answers: written });
    },
  };
}

function growRevision({ db }: Database) {
  return prepare<{ report: string; before: number }, { revision: number }>((slot) =>
    db
      .updateTable("reports")
      .set((row) => ({ revision: row("revision", "+", 1) }))
      .where("id", "=", slot("report"))
      .where("revision", "=", slot("before"))
      .returning("revision"),
  );
}

function batchInsert({ db }: Database) {
  return prepare<Head, unknown>((slot) =>
    db.insertInto("batches").values({
      report: slot("report"),
      revision: slot("revision"),
      event: slot("event"),
      author: slot("by"),
      written_at: slot("at"),
      source: slot("source"),
      undoes: slot("undoes"),
      behalf: slot("behalf"),
    }),
  );
}

function lineInsert({ db }: Database) {
  return prepareRows<Line, unknown>((slots) =>
    db.insertInto("answers").values(
      slots.map((slot) => ({
        report: slot("report"),
        revision: slot("revision"),
        place: slot("place"),
        path: slot("path"),
        raw: slot("raw"),
        value: slot("value"),
        refused: slot("refused"),
        origin: slot("origin"),
      })),
    ),
  );
}

function clean({ raw, value, ...answer }: Answer): Answer {
  return { ...answer, raw: storable(raw), value: value === null ? null : storable(value) };
}
