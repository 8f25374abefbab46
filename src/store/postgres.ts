import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { Database, Runner } from "./database.js";
import { dropSilent } from "./drop-silent.js";
import { nameStatements } from "./named-statements.js";
import type { Tables } from "./tables.js";
import { DatabaseSlow, turnSlots } from "./turn-slots.js";
import { WhileOpen } from "./while-open.js";

/** The type number of bigint, which pg gives as text: ours are milliseconds and counters, far below 2^53. */
const BIGINT = 20;

/**
 * Milliseconds that a turn may wait for a connection, for a lock and for a statement. Together they leave time to answer the
 * platform that the event failed, within its three seconds. Migrations and the loops have no such limits.
 */
const limits = { connection: 500, lock: 900, statement: 1000 } as const;
type Limits = Readonly<Record<keyof typeof limits, number>>;

const BEGIN = "begin;";
const COMMIT = CompiledQuery.raw("commit");
const ROLLBACK = CompiledQuery.raw("rollback");

/**
 * A deadlock, what could not be put in an order, a lock or statement that took too long while many wanted the same: nothing of
 * the transaction is kept, and doing it again is all it needs, as long as the turn's time lasts.
 */
export const postgresPassing: readonly unknown[] = ["40P01", "40001", "55P03", "57014"];
const mostRepetitions = 3;

/** Milliseconds that migrations wait for a connection: nobody waits for them but a start. */
const unhurried = 10_000;

/** Milliseconds that a statement of the loops may take. */
const unanswered = 30_000;

const mostConnections = 10;
/** Turns side by side. More wait for their turn here, where they do not count as waiting for a server; the loops keep the others. */
const turns = mostConnections - 4;
/** Twice what a bot that is well has been seen to work off. */
const mostWaiting = 2_000;

/**
 * Opens a database named by `postgres://…`; connects only at the first query.
 */
export function openPostgres(url: string, stretch = 1): Database {
  const within: Limits = {
    connection: limits.connection * stretch,
    lock: limits.lock * stretch,
    statement: limits.statement * stretch,
  };
  const begins = beginsOf(within);
  // For a turn with its repetitions. A server that hangs keeps none of its own limits.
  const longest = within.connection + within.lock + within.statement;
  const connections = pool(url, within.connection);
  connections.on("connect", nameStatements);
  connections.on("connect", (client) => dropSilent(client, patienceOf(longest, unanswered * stretch)));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections }) });
  const slots = turnSlots(turns, mostWaiting);
  return {
    db,
    locksRows: true,
    transaction: (work) =>
      slots.run(() =>
        withinTime(
          longest,
          repeated(() => db.connection().execute((on) => limited(on, begins(), work))),
        ),
      ),
    statement: (work) => work(db),
    close: () => db.destroy(),
  };
}

/** For migrations, which have none of a turn's limits; to be destroyed when they are done. */
export function postgresForMigrations(url: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool(url, unhurried) }) });
}

async function limited<T>(on: Runner, begin: CompiledQuery, work: (on: Runner) => Promise<T>): Promise<T> {
  await on.executeQuery(begin);
  const turn = new WhileOpen(on);
  try {
    const result = await work(turn);
    await on.executeQuery(COMMIT);
    return result;
  } catch (error) {
    // A connection that is gone has taken the transaction with it: what went wrong at first is what counts.
    await on.executeQuery(ROLLBACK).catch(() => undefined);
    throw error;
  } finally {
    turn.close();
  }
}

/**
 * Turns that wait for each other in a circle do not give up at the same moment: the first to do so lets the others go on, and is done
 * again. PostgreSQL would find the circle after a second (`deadlock_timeout`), when all of them have given up. Each turn waits between
 * half of the longest time and all of it, and always a fifth longer or shorter than the turn before.
 */
function beginsOf({ lock, statement }: Limits): () => CompiledQuery {
  let part = Math.random();
  return () => {
    part = (part + goldenRatio) % 1;
    const wait = Math.round(lock * (1 - part / 2));
    return CompiledQuery.raw(`${BEGIN} set local lock_timeout = ${wait}; set local statement_timeout = ${statement}`);
  };
}

const goldenRatio = 0.618;

/** For each statement of a connection: a turn, from its beginning to its end, has less time than the loops. */
function patienceOf(turn: number, loops: number): (text: unknown) => number {
  let inTurn = false;
  return (text) => {
    const within = inTurn || (typeof text === "string" && text.startsWith(BEGIN));
    inTurn = within && text !== COMMIT.sql && text !== ROLLBACK.sql;
    return within ? turn : loops;
  };
}

async function repeated<T>(attempt: () => Promise<T>): Promise<T> {
  for (let repetitions = 0; ; repetitions += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (repetitions >= mostRepetitions || !isPassing(error)) throw error;
      await setTimeout(Math.random() * 20 * 2 ** repetitions);
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof Error && "code" in error && postgresPassing.includes(error.code);
}

/** Rejects when the turn takes longer. Its transaction may still be committed then: the event, sent again, gets its reply. */
async function withinTime<T>(longest: number, turn: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = setTimeout(longest, undefined, { signal: ended.signal }).then(
    () => Promise.reject(new DatabaseSlow(`the database did not answer within ${longest} ms`)),
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([turn, late]);
  } finally {
    ended.abort();
  }
}

function pool(url: string, patience: number): pg.Pool {
  // Loaded only where it is used: on an SQLite file a start has no need of it.
  const library: typeof import("pg") = createRequire(import.meta.url)("pg");
  const types = new library.TypeOverrides();
  types.setTypeParser(BIGINT, Number);
  const made = new library.Pool({
    connectionString: url,
    types,
    max: mostConnections,
    connectionTimeoutMillis: patience,
    // A server whose machine is gone says nothing: its connections are found dead by the system.
    keepAlive: true,
  });
  // A server that restarts breaks idle connections too. The pool has already dropped such a one, and the next query
  // opens another or fails with its own error; unheard, the event would end the process.
  made.on("error", () => undefined);
  // The pool hears nothing of a connection while a turn has it, and the turn only while a statement runs: between two of them
  // the event would end the process. The turn's next statement fails.
  made.on("connect", (client) => client.on("error", () => undefined));
  return made;
}
