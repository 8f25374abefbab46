import { setImmediate } from "node:timers/promises";
import { type DatabaseConnection, DummyDriver, Kysely, SqliteDialect, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Database, Runner } from "../../src/store/database.js";
import { GroupCommit } from "../../src/store/group-commit.js";
import { openSqlite } from "../../src/store/sqlite.js";
import type { Tables } from "../../src/store/tables.js";

let database: Database;

beforeEach(async () => {
  database = openSqlite(":memory:");
  await sql`create table things (id integer primary key)`.execute(database.db);
});
afterEach(() => database.close());

const insert = (on: Runner, id: number) => on.executeQuery(sql`insert into things values (${id})`.compile(database.db));

async function ids(db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from things order by id`.execute(db);
  return rows.map((row) => row.id);
}

test("of turns that come together, one that fails takes back only itself", async () => {
  const work = [1, 2, 3].map((id) =>
    database.transaction(async (on) => {
      await insert(on, id);
      if (id === 2) throw new Error("number two broke");
      return id;
    }),
  );
  const settled = await Promise.allSettled(work);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await ids(database.db)).toEqual([1, 3]);
});

test("the database's own refusal of one turn does not touch the others", async () => {
  const work = [1, 1, 2].map((id) => database.transaction((on) => insert(on, id)));
  const settled = await Promise.allSettled(work);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await ids(database.db)).toEqual([1, 2]);
});

test("turns run one after the other, in the order they came, more than one group holds", async () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  let running = 0;
  const order: number[] = [];
  await Promise.all(
    numbers.map((id) =>
      database.transaction(async (on) => {
        running += 1;
        expect(running).toBe(1);
        await insert(on, id);
        order.push(id);
        running -= 1;
      }),
    ),
  );
  expect(order).toEqual(numbers);
  expect(await ids(database.db)).toEqual(numbers);
});

test("if the shared commit fails, nobody is told of success, and the next turn works", async () => {
  await sql`pragma foreign_keys = on`.execute(database.db);
  await sql`create table parts (id integer references things(id) deferrable initially deferred)`.execute(database.db);
  const good = database.transaction((on) => insert(on, 1));
  const bad = database.transaction((on) => on.executeQuery(sql`insert into parts values (99)`.compile(database.db)));
  const settled = await Promise.allSettled([good, bad]);
  expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await ids(database.db)).toEqual([]);
  await database.transaction((on) => insert(on, 2));
  expect(await ids(database.db)).toEqual([2]);
});

test("a turn that asks for the database after its end is told that an await is missing", async () => {
  const late = await database.transaction(async (on) => ({ on }));
  expect(() => insert(late.on, 1)).toThrow("an await is missing");
});

test("a file that stays locked is waited for once by all who came meanwhile, and nobody is told of success", async () => {
  let waits = 0;
  class Locked extends DummyDriver {
    override async acquireConnection(): Promise<DatabaseConnection> {
      const executeQuery = async () => {
        waits += 1;
        await setImmediate();
        throw new Error("SQLITE_BUSY");
      };
      return { executeQuery, streamQuery: async function* () {} };
    }
  }
  const dialect = new SqliteDialect({ database: async () => Promise.reject(new Error("not opened")) });
  dialect.createDriver = () => new Locked();
  const db = new Kysely<Tables>({ dialect });
  const file = { begun: async () => undefined, committed: () => undefined };
  const group = new GroupCommit(db, db, () => false, file);
  const settled = await Promise.allSettled(Array.from({ length: 100 }, () => group.run(async () => "stored")));
  expect(new Set(settled.map(({ status }) => status))).toEqual(new Set(["rejected"]));
  expect(waits).toBe(1);
});
