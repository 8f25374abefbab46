import type Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";
import { BusyRetryConnection } from "./busy-retry-connection.js";
import type { Runner } from "./database.js";
import { DirectRunner } from "./direct-runner.js";

/** Statements kept; beyond it the oldest goes. */
const KEPT = 512;

/** Kysely's SQLite, with three changes that several processes on one file and a quick turn need. */
export class TurnSqliteDialect extends SqliteDialect {
  /** For queries of a transaction that is open on Kysely's connection, and for nobody else. */
  readonly direct: Runner;
  readonly #database: SqliteDatabase;
  readonly #inTransaction: () => boolean;

  constructor(database: Database.Database) {
    const cached = new CachedDatabase(database);
    super({ database: cached });
    this.#database = cached;
    this.direct = new DirectRunner(cached);
    this.#inTransaction = () => database.inTransaction;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database, this.#inTransaction);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * `begin` alone takes the write lock at the first write; if another process wrote since the first read, SQLite then
 * fails at once, without waiting (SQLITE_BUSY_SNAPSHOT). `begin immediate` waits for its turn at the start.
 */
export const BEGIN = CompiledQuery.raw("begin immediate");

class ImmediateDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean;
  #connection: DatabaseConnection | null = null;

  constructor(database: SqliteDatabase, inTransaction: () => boolean) {
    super({ database });
    this.#inTransaction = inTransaction;
  }

  /** There is only one, so it is wrapped once. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    this.#connection ??= new BusyRetryConnection(connection, this.#inTransaction);
    return this.#connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(BEGIN);
  }
}

/** SQLite does roll back changes of tables; Kysely's own adapter says no, and a killed migration would stay half done. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's driver prepares a statement at every run; this gives it the one of the last time. */
class CachedDatabase implements SqliteDatabase {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare<unknown[]>(sql);
    if (this.#statements.size >= KEPT) this.#forgetOldest();
    this.#statements.set(sql, statement);
    return statement;
  }

  close(): void {
    this.#database.close();
  }

  #forgetOldest(): void {
    for (const oldest of this.#statements.keys()) {
      this.#statements.delete(oldest);
      return;
    }
  }
}
