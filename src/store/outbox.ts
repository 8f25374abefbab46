import type { DeadRow, NewOutboxRow } from "../app/ports/outbox.js";
import type { Database, Runner } from "./database.js";
import { readRow, receiverOf, type StoredRow } from "./outgoing.js";
import { prepare, prepareRows } from "./prepare.js";

type NewRow = { uuid: string; receiver: string; work: string };
type StoredDead = StoredRow & { error: string | null; diedAt: number | null };

/** Due whatever the clock says: a new row waits for nothing but the rows before it. */
const atOnce = 0;

/** What is to be done outside, and what could not be. `deliveries.ts` takes the rows and ends them. */
export function outbox(database: Database) {
  const insert = insertRows(database);
  const selectDead = deadOnes(database);
  const forget = forgetDelivered(database);
  return {
    async enqueue(on: Runner, rows: readonly NewOutboxRow[]): Promise<void> {
      if (rows.length === 0) return;
      await insert(
        on,
        rows.map(({ uuid, work }) => ({ uuid, receiver: receiverOf(work), work: JSON.stringify(work) })),
      );
    },
    async deadRows(on: Runner): Promise<DeadRow[]> {
      const rows = await selectDead(on, {});
      return rows.map((row) => ({ ...readRow(row), error: row.error ?? "", diedAt: row.diedAt ?? 0 }));
    },
    async prune(on: Runner, before: number): Promise<void> {
      await forget(on, { before });
    },
  };
}

function insertRows({ db }: Database) {
  return prepareRows<NewRow, unknown>((slots) =>
    db.insertInto("outbox").values(
      slots.map((slot) => ({
        uuid: slot("uuid"),
        receiver: slot("receiver"),
        work: slot("work"),
        due_at: atOnce,
        tried_at: 0,
        attempts: 0,
      })),
    ),
  );
}

function deadOnes({ db }: Database) {
  return prepare<Record<never, never>, StoredDead>(() =>
    db
      .selectFrom("outbox")
      .select(["id", "uuid", "work", "attempts", "error", "ended_at as diedAt"])
      .where("outcome", "=", "dead")
      .orderBy("id"),
  );
}

function forgetDelivered({ db }: Database) {
  return prepare<{ before: number }, unknown>((slot) =>
    db.deleteFrom("outbox").where("outcome", "=", "delivered").where("ended_at", "<", slot("before")),
  );
}
