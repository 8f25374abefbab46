import type { CompiledQuery, QueryResult, SqliteDatabase } from "kysely";
import type { Runner } from "./database.js";

/**
 * Runs the queries of an open transaction on SQLite itself. Kysely's way to its one connection, through locks that the
 * transaction holds already, takes longer than most statements of a turn do.
 */
export class DirectRunner implements Runner {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery<R>): Promise<QueryResult<R>> {
    const statement = this.#database.prepare(sql);
    if (!statement.reader) {
      statement.run(parameters);
      return { rows: [] };
    }
    // What a row holds is the query's promise, as everywhere in Kysely.
    return { rows: statement.all(parameters) as R[] };
  }
}
