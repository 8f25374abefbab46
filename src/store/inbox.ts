import type { Database, Runner } from "./database.js";
import { isFull, portion } from "./portion.js";
import { prepare, prepareRows } from "./prepare.js";

/** The event that claimed a key. */
export type Claimer = { readonly person: string | null; readonly event: string | null };

export type Claim = { fresh: true } | { fresh: false; reply: string | null };

/**
 * Which events were handled, and what was answered.
 * All keys of an event are claimed or none: if one was known, the others are given back, so that a repetition leaves
 * the table as it was. Where another process is handling the same event at this moment, PostgreSQL's insert waits
 * for its end; SQLite has one transaction at a time.
 */
export function inbox(database: Database) {
  const { insert, giveBack, replies, store, forget } = statements(database);
  const claimer = claimerOf(database);
  return {
    async claim(on: Runner, keys: readonly string[], at: number, person: string | null = null): Promise<Claim> {
      const event = keys[0] ?? null;
      const rows = inOneOrder(keys).map((key) => ({ key, at, person, event }));
      const claimed = await insert(on, rows);
      if (claimed.length === rows.length) return { fresh: true };
      if (claimed.length > 0)
        await giveBack(
          on,
          claimed.map((row) => ({ key: row.event_key })),
        );
      const [known] = await replies(on, rows);
      return { fresh: false, reply: known?.reply ?? null };
    },
    async reply(on: Runner, key: string): Promise<string | null> {
      const [known] = await replies(on, [{ key }]);
      return known?.reply ?? null;
    },
    /** Null: the key was never claimed, or long ago. */
    async claimer(on: Runner, key: string): Promise<Claimer | null> {
      return (await claimer(on, { key }))[0] ?? null;
    },
    /** Claims the keys that are not claimed yet. */
    async saveReplies(on: Runner, rows: readonly { key: string; reply: string; at: number }[]): Promise<void> {
      if (rows.length > 0) await store(on, inKeyOrder(rows));
    },
    /** What was claimed before: a portion of it, and whether there may be more. */
    prune: [(on: Runner, before: number) => isFull(forget(on, { before }))],
  };
}

function statements({ db }: Database) {
  const insert = prepareRows<{ key: string; at: number } & Claimer, { event_key: string }>((slots) =>
    db
      .insertInto("inbox")
      .values(
        slots.map((slot) => ({
          event_key: slot("key"),
          claimed_at: slot("at"),
          person: slot("person"),
          event: slot("event"),
        })),
      )
      .onConflict((conflict) => conflict.column("event_key").doNothing())
      .returning("event_key"),
  );
  const giveBack = prepareRows<{ key: string }, unknown>((slots) =>
    db.deleteFrom("inbox").where((is) =>
      is(
        "event_key",
        "in",
        slots.map((slot) => slot("key")),
      ),
    ),
  );
  const replies = prepareRows<{ key: string }, { reply: string | null }>((slots) =>
    db
      .selectFrom("inbox")
      .select("reply")
      .where((is) =>
        is(
          "event_key",
          "in",
          slots.map((slot) => slot("key")),
        ),
      )
      .where("reply", "is not", null),
  );
  const store = prepareRows<{ key: string; at: number; reply: string }, unknown>((slots) =>
    db
      .insertInto("inbox")
      .values(slots.map((slot) => ({ event_key: slot("key"), claimed_at: slot("at"), reply: slot("reply") })))
      .onConflict((conflict) =>
        conflict.column("event_key").doUpdateSet((row) => ({ reply: row.ref("excluded.reply") })),
      ),
  );
  const forget = prepare<{ before: number }, unknown>((slot) =>
    db
      .deleteFrom("inbox")
      .where("event_key", "in", (from) =>
        from.selectFrom("inbox").select("event_key").where("claimed_at", "<", slot("before")).limit(portion),
      )
      .returning("event_key"),
  );
  return { insert, giveBack, replies, store, forget };
}

function claimerOf({ db }: Database) {
  return prepare<{ key: string }, Claimer>((slot) =>
    db.selectFrom("inbox").select(["person", "event"]).where("event_key", "=", slot("key")),
  );
}

function inKeyOrder<R extends { readonly key: string }>(rows: readonly R[]): R[] {
  return [...rows].sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
}

/** Two deliveries that share keys must ask for them in the same order, or each may wait for the other. */
function inOneOrder(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}
