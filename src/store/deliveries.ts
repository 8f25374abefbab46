import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { OutboxRow, Urgency } from "../app/ports/outbox.js";
import type { Database, Runner } from "./database.js";
import { rankOf, readRow, type StoredRow } from "./outgoing.js";
import { prepare } from "./prepare.js";
import type { Tables } from "./tables.js";

type Taking = { readonly now: number; readonly leaseUntil: number; readonly limit: number };

/**
 * Takes rows of the outbox and records how each attempt went.
 * A row's lease is its due time moved to the end of the lease: a killed process's row becomes due again. A clock that
 * was set back below the time of the last attempt ends every wait, which could otherwise last as long as the jump.
 * A process that comes late, after its lease, cannot wake a row that another one has ended.
 */
export function deliveries(database: Database) {
  const take = takeHeads(database);
  const earliest = earliestHead(database);
  const hasten = hastenRows(database);
  const deliver = markDelivered(database);
  const postpone = postponeRow(database);
  const kill = killRow(database);
  return {
    /** `attempts` of a row taken: those before this one; also one that a killed process never finished counts. */
    async takeDue(on: Runner, taking: Taking, least: Urgency = "notice"): Promise<OutboxRow[]> {
      const taken = await take(on, { ...taking, least: rankOf(least) });
      return taken
        .map((row) => ({ ...readRow(row), attempts: row.attempts - 1 }))
        .sort((one, other) => rankOf(one.urgency) - rankOf(other.urgency) || one.id - other.id);
    },
    async nextDue(on: Runner): Promise<number | null> {
      const [row] = await earliest(on, {});
      return row?.due_at ?? null;
    },
    async dueAgain(on: Runner, now: number, attempts: number): Promise<void> {
      await hasten(on, { now, attempts });
    },
    async delivered(on: Runner, id: number, at: number, messageId: string | null): Promise<void> {
      await deliver(on, { id, at, messageId });
    },
    async retryLater(on: Runner, id: number, now: number, dueAt: number, error: string): Promise<void> {
      await postpone(on, { id, now, dueAt, error });
    },
    async bury(on: Runner, id: number, at: number, error: string): Promise<void> {
      await kill(on, { id, at, error });
    },
  };
}

/**
 * A single statement, hence atomic. Two processes on PostgreSQL that look at the same moment: the second
 * passes over rows that the first has locked, and over those it has leased by the time they are free again.
 */
function takeHeads({ db, locksRows }: Database) {
  return prepare<Taking & { least: number }, StoredRow>((slot) =>
    db
      .with("due", (from) =>
        from
          .selectFrom("outbox as row")
          .select("row.id as due_id")
          .where("row.outcome", "is", null)
          .where((is) => is.or([is("row.due_at", "<=", slot("now")), is("row.tried_at", ">", slot("now"))]))
          .where("row.urgency", "<=", slot("least"))
          .where(isHead)
          .orderBy("row.urgency")
          .orderBy("row.id")
          .limit(slot("limit"))
          .$if(locksRows, (query) => query.forUpdate().skipLocked()),
      )
      .updateTable("outbox")
      .from("due")
      .set((row) => ({
        due_at: slot("leaseUntil"),
        tried_at: slot("now"),
        attempts: row("outbox.attempts", "+", 1),
      }))
      .whereRef("outbox.id", "=", "due.due_id")
      .returning(["id", "uuid", "work", "attempts", "urgency"]),
  );
}

function earliestHead({ db }: Database) {
  return prepare<Record<never, never>, { due_at: number }>(() =>
    db
      .selectFrom("outbox as row")
      .select("row.due_at")
      .where("row.outcome", "is", null)
      .where(isHead)
      .orderBy("row.due_at")
      .limit(1),
  );
}

/** No earlier row of its receiver waits that is as urgent: nobody gets a later message before an earlier one of its kind. */
function isHead(is: ExpressionBuilder<Tables & { row: Tables["outbox"] }, "row">): Expression<SqlBool> {
  const earlier = is
    .selectFrom("outbox as earlier")
    .select("earlier.id")
    .whereRef("earlier.receiver", "=", "row.receiver")
    .where("earlier.outcome", "is", null)
    .whereRef("earlier.urgency", "<=", "row.urgency")
    .whereRef("earlier.id", "<", "row.id");
  return is.not(is.exists(earlier));
}

function hastenRows({ db }: Database) {
  return prepare<{ now: number; attempts: number }, unknown>((slot) =>
    db
      .updateTable("outbox")
      .set({ due_at: slot("now") })
      .where("outcome", "is", null)
      .where("due_at", ">", slot("now"))
      .where("attempts", "<", slot("attempts")),
  );
}

function markDelivered({ db }: Database) {
  return prepare<{ id: number; at: number; messageId: string | null }, unknown>((slot) =>
    db
      .updateTable("outbox")
      .set({ outcome: "delivered", ended_at: slot("at"), message_id: slot("messageId") })
      .where("id", "=", slot("id")),
  );
}

function postponeRow({ db }: Database) {
  return prepare<{ id: number; now: number; dueAt: number; error: string }, unknown>((slot) =>
    db
      .updateTable("outbox")
      .set({ due_at: slot("dueAt"), tried_at: slot("now"), error: slot("error") })
      .where("id", "=", slot("id"))
      .where("outcome", "is", null),
  );
}

function killRow({ db }: Database) {
  return prepare<{ id: number; at: number; error: string }, unknown>((slot) =>
    db
      .updateTable("outbox")
      .set({ outcome: "dead", ended_at: slot("at"), error: slot("error") })
      .where("id", "=", slot("id"))
      .where("outcome", "is", null),
  );
}
