import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database.js";
import type { Tables } from "./tables.js";

/** The type number of bigint, which pg gives as text: ours are milliseconds and counters, far below 2^53. */
const BIGINT = 20;

/**
 * Opens a database named by `postgres://…`; connects only at the first query.
 */
export function openPostgres(url: string): Database {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool(url) }) });
  return {
    db,
    locksRows: true,
    transaction: (work) => db.transaction().execute(work),
    statement: (work) => work(db),
    close: () => db.destroy(),
  };
}

function pool(url: string): pg.Pool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(BIGINT, Number);
  const made = new pg.Pool({ connectionString: url, types, max: 10, connectionTimeoutMillis: 10_000 });
  // A server that restarts breaks idle connections too. The pool has already dropped such a one, and the next query
  // opens another or fails with its own error; unheard, the event would end the process.
  made.on("error", () => undefined);
  return made;
}
