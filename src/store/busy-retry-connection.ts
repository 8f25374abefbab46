import { setTimeout } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";

/** How long to wait for others who write, in milliseconds. */
const PATIENCE = 10_000;

/**
 * A connection that waits while another process (or another store in this one) writes. SQLite's own waiting would
 * stop the whole program for that time: no request read, no answer sent. A statement that finds the file busy has
 * done nothing, so it is simply tried again; inside a transaction the lock is already ours.
 */
export class BusyRetryConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #inTransaction: () => boolean;

  constructor(connection: DatabaseConnection, inTransaction: () => boolean) {
    this.#connection = connection;
    this.#inTransaction = inTransaction;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await this.#connection.executeQuery<R>(query);
    } catch (error) {
      if (!isBusy(error) || this.#inTransaction()) throw error;
      return this.#retry(query, performance.now() + PATIENCE);
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }

  async #retry<R>(query: CompiledQuery, until: number): Promise<QueryResult<R>> {
    for (;;) {
      await setTimeout(1 + Math.random() * 4);
      try {
        return await this.#connection.executeQuery<R>(query);
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw error;
      }
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
