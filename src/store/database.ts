import type { CompiledQuery, Kysely, QueryResult } from "kysely";
import type { Tables } from "./tables.js";

/** Where a query runs: inside a transaction, or on its own. */
export interface Runner {
  executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>>;
}

/** An open database of either kind: what the table files need of it, and no more. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** True where transactions run side by side, so that rows must be locked; false where one waits for the other. */
  readonly locksRows: boolean;
  /** Everything `work` does is kept, or nothing. Resolves when it is safe on disk. */
  transaction<T>(work: (on: Runner) => Promise<T>): Promise<T>;
  /** The same for work that is a single statement, hence atomic. */
  statement<T>(work: (on: Runner) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
