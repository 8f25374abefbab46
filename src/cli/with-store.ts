/** Commands on the database that is there: none of them makes one. */
import { existsSync } from "node:fs";
import type { Store } from "../app/ports/store.js";
import type { Common } from "../config.js";
import { databaseProblem } from "../start-problem.js";
import { isPostgres, openStore, sqlitePath } from "../store/open-store.js";

/** Rejects with a sentence that names the setting where there is no such database, or it cannot be opened. */
export async function withStore({ databaseUrl }: Common, work: (store: Store) => Promise<number>): Promise<number> {
  const store = await opened(databaseUrl);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function opened(databaseUrl: string): Promise<Store> {
  try {
    if (!isPostgres(databaseUrl) && !existsSync(sqlitePath(databaseUrl)))
      throw new Error(`没有这个文件 (no such file): ${sqlitePath(databaseUrl)}`);
    return await openStore(databaseUrl);
  } catch (error) {
    throw new Error(databaseProblem(error));
  }
}
