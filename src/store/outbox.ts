import { sql } from "kysely";
import type { DeadRow, NewOutboxRow, OutboxRow } from "../app/ports/outbox.js";
import { isPseudonym } from "../core/access/pseudonym.js";
import type { Database, Runner } from "./database.js";
import { placeCardStart, readRow, receiverOf, type StoredRow, urgencyNumber } from "./outgoing.js";
import { isFull, portion } from "./portion.js";
import { prepare, prepareRows } from "./prepare.js";

type NewRow = { uuid: string; receiver: string; work: string; added: number; urgency: number };
type StoredDead = StoredRow & { error: string | null; diedAt: number | null };

/** Due whatever the clock says: a new row waits for nothing but the rows before it. */
const atOnce = 0;

/** What was given up stays this much longer, in milliseconds, for whoever looks after the program to see and send again. */
export const keptLonger = 60 * 24 * 60 * 60_000;

/** What is to be done outside, and what could not be. `deliveries.ts` takes the rows and ends them. */
export function outbox(database: Database) {
  const insert = insertRows(database);
  const selectDead = deadOnes(database);
  const delivered = forgetEnded(database, "delivered");
  const dead = forgetEnded(database, "dead");
  const later = laterCard(database);
  const sent = sentRow(database);
  return {
    /** What is for somebody who was forgotten goes to nobody. */
    async enqueue(on: Runner, all: readonly NewOutboxRow[]): Promise<void> {
      const rows = all.filter(({ work }) => !isPseudonym(work.to.id));
      if (rows.length === 0) return;
      await insert(
        on,
        rows.map((row) => ({
          uuid: row.uuid,
          receiver: receiverOf(row.work),
          work: JSON.stringify(row.work),
          added: Date.now(),
          urgency: urgencyNumber(row),
        })),
      );
    },
    async deadRows(on: Runner): Promise<DeadRow[]> {
      // Sorted here: for the order SQLite would read all rows by their key.
      const rows = [...(await selectDead(on, {}))].sort((one, other) => one.id - other.id);
      return rows.map((row) => ({ ...readRow(row), error: row.error ?? "", diedAt: row.diedAt ?? 0 }));
    },
    /** Whether a card waits that takes the place of this one. */
    async hasLaterCard(on: Runner, { id, work }: OutboxRow): Promise<boolean> {
      return (await later(on, { id, receiver: receiverOf(work) })).length > 0;
    },
    /** The card that was sent under this message id. */
    async sentCard(on: Runner, messageId: string): Promise<string | null> {
      const [row] = await sent(on, { messageId });
      const work = row === undefined ? null : readRow(row).work;
      return work?.kind === "card" ? work.card : null;
    },
    /** What has ended before: a portion of it, and whether there may be more. */
    prune: [
      (on: Runner, before: number) => isFull(delivered(on, { before })),
      (on: Runner, before: number) => isFull(dead(on, { before: before - keptLonger })),
    ],
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
        urgency: slot("urgency"),
      })),
    ),
  );
}

function deadOnes({ db }: Database) {
  return prepare<Record<never, never>, StoredDead>(() =>
    db
      .selectFrom("outbox")
      .select(["id", "uuid", "work", "attempts", "urgency", "error", "ended_at as diedAt"])
      .where("outcome", "=", sql.lit("dead")),
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

function sentRow({ db }: Database) {
  return prepare<{ messageId: string }, StoredRow>((slot) =>
    db
      .selectFrom("outbox")
      .select(["id", "uuid", "work", "attempts", "urgency"])
      .where("message_id", "=", slot("messageId"))
      .limit(1),
  );
}

function forgetEnded({ db }: Database, outcome: "delivered" | "dead") {
  return prepare<{ before: number }, unknown>((slot) =>
    db
      .deleteFrom("outbox")
      .where("id", "in", (from) =>
        from
          .selectFrom("outbox")
          .select("id")
          .where("outcome", "=", sql.lit(outcome))
          .where("ended_at", "<", slot("before"))
          .limit(portion),
      )
      .returning("id"),
  );
}
