import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import type { Store } from "../../src/app/ports/store.js";
import { openStore } from "../../src/store/open-store.js";
import { need } from "../need.js";
import { type Postgres, startPostgres } from "./postgres.js";

/** What the suite asks of a dialect. Stores opened through it are closed after each test. */
export interface Dialect {
  /** Address of a new, empty database. */
  address(): Promise<string>;
  open(address?: string): Promise<Store>;
}

/** Runs the same suite on every database that is installed. */
export function onEveryDatabase(suite: (dialect: Dialect) => void): void {
  describe("on SQLite", () => suite(sqlite()));
  describe.skipIf(need("postgresql") === null)("on PostgreSQL", () => suite(postgres()));
}

function sqlite(): Dialect {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return openedBy(async () => {
    const folder = mkdtempSync(join(tmpdir(), "jiping-store-"));
    folders.push(folder);
    return `sqlite:${join(folder, "new", "store.db")}`;
  });
}

function postgres(): Dialect {
  let server: Postgres | null = null;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => server?.stop());
  return openedBy(async () => {
    if (!server) throw new Error("the server is not running");
    return server.database();
  });
}

function openedBy(address: () => Promise<string>): Dialect {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return {
    address,
    async open(at) {
      const store = await openStore(at ?? (await address()), { stretch: 10 });
      opened.push(store);
      return store;
    },
  };
}
