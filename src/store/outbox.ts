import type { DeadRow, NewOutboxRow, OutboxRow } from "../app/ports/outbox.js";
import type { Database, Runner } from "./database.js";
import { placeCardStart, readRow, receiverOf, type StoredRow } from "./outgoing.js";
import { prepare, prepareRows } from "./prepare.js";

type NewRow = { uuid: string; receiver: string; work: string; added: number };
type StoredDead = StoredRow & { error: string | null; diedAt: number | null };

/** Due whatever the clock says: a new row waits for nothing but the rows before it. */
const atOnce = 0;

/** What was given up stays this much longer, in milliseconds, for whoever looks after the program to see and send again. */
export const keptLonger = 60 * 24 * 60 * 60_000;

/** What is to be done outside, and what could not be. `deliveries.ts` takes the rows and ends them. */
export function outbox(database: Database) {
  const insert = insertRows(database);
  const selectDead = deadOnes(database);
  const forget = forgetEnded(database);
  const later = laterCard(database);
  return {
    async enqueue(on: Runner, rows: readonly NewOutboxRow[]): Promise<void> {
      if (rows.length === 0) return;
      await insert(
        on,
        rows.map(({ uuid, work }) => ({
          uuid,
          receiver: receiverOf(work),
          work: JSON.stringify(work),
          added: Date.now(),
        })),
      );
    },
    async deadRows(on: Runner): Promise<DeadRow[]> {
      const rows = await selectDead(on, {});
      return rows.map((row) => ({ ...readRow(row), error: row.error ?? "", diedAt: row.diedAt ?? 0 }));
    },
    /** Whether a card waits that takes the place of this one. */
    async hasLaterCard(on: Runner, { id, work }: OutboxRow): Promise<boolean> {
      return (await later(on, { id, receiver: receiverOf(work) })).length > 0;
    },
    async prune(on: Runner, before: number): Promise<void> {
      await forget(on, { before, deadBefore: before - keptLonger });
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
        added_at: slot("added"),
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

function laterCard({ db }: Database) {
  return prepare<{ id: number; receiver: string }, { id: number }>((slot) =>
    db
      .selectFrom("outbox")
      .select("id")
      .where("receiver", "=", slot("receiver"))
      .where("outcome", "is", null)
      .where("id", ">", slot("id"))
      .where("work", "like", `${placeCardStart}%`)
      .limit(1),
  );
}

function forgetEnded({ db }: Database) {
  return prepare<{ before: number; deadBefore: number }, unknown>((slot) =>
    db
      .deleteFrom("outbox")
      .where((is) =>
        is.or([
          is.and([is("outcome", "=", "delivered"), is("ended_at", "<", slot("before"))]),
          is.and([is("outcome", "=", "dead"), is("ended_at", "<", slot("deadBefore"))]),
        ]),
      ),
  );
}
