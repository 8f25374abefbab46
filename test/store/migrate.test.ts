import { type Kysely, type Migration, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database } from "../../src/store/database.js";
import { migrate } from "../../src/store/migrate.js";
import { openSqlite } from "../../src/store/sqlite.js";

let database: Database;
beforeEach(() => {
  database = openSqlite(":memory:");
});
afterEach(() => database.close());

const creates = (table: string): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema.createTable(table).addColumn("id", "integer").execute();
  },
});
const breaks: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createTable("half").addColumn("id", "integer").execute();
    throw new Error("the migration broke");
  },
};

const tables = async () => {
  const found = await database.db.introspection.getTables();
  return found.map((table) => table.name).sort();
};

test("each migration runs once, and a later one is added to those that ran", async () => {
  await migrate(database.db, { "0001-a": creates("a") });
  await migrate(database.db, { "0001-a": creates("a"), "0002-b": creates("b") });
  expect(await tables()).toEqual(["a", "b"]);
});

test("of a migration that breaks nothing is kept, and it may be tried again", async () => {
  await expect(migrate(database.db, { "0001-half": breaks })).rejects.toThrow("the migration broke");
  expect(await tables()).toEqual([]);
  await migrate(database.db, { "0001-half": creates("half") });
  expect(await tables()).toEqual(["half"]);
});

test("a database that has migrations unknown to this program is refused", async () => {
  await migrate(database.db, { "0001-a": creates("a"), "0002-b": creates("b") });
  const older = migrate(database.db, { "0001-a": creates("a") });
  await expect(older).rejects.toThrow("newer version of this program (it has 0002-b)");
  await sql`select 1`.execute(database.db);
});
