import type { CompiledQuery, QueryResult } from "kysely";
import type { Runner } from "./database.js";

/** A query that somebody forgot to await must not run in the next person's turn. */
export class WhileOpen implements Runner {
  #on: Runner | null;

  constructor(on: Runner) {
    this.#on = on;
  }

  executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>> {
    if (!this.#on) throw new Error("a query came after its transaction had ended: an await is missing");
    return this.#on.executeQuery(query);
  }

  close(): void {
    this.#on = null;
  }
}
