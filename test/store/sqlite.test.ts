import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import type { Database } from "../../src/store/database.js";
import { openSqlite } from "../../src/store/sqlite.js";

const folder = mkdtempSync(join(tmpdir(), "jiping-sqlite-"));
const opened: Database[] = [];
let files = 0;

afterAll(async () => {
  for (const database of opened) await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(path = join(folder, `${files++}.db`)): Database {
  const database = openSqlite(path);
  opened.push(database);
  return database;
}

test("what is acknowledged outlives a power cut: WAL with FULL, and foreign keys hold", async () => {
  const { db } = open();
  const ask = async (name: string) => (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0];
  expect(await ask("journal_mode")).toEqual({ journal_mode: "wal" });
  expect(await ask("synchronous")).toEqual({ synchronous: 2 });
  expect(await ask("foreign_keys")).toEqual({ foreign_keys: 1 });
});

test("while another process writes, a turn waits and the program goes on", async () => {
  const path = join(folder, "shared.db");
  const database = open(path);
  await sql`create table things (id integer)`.execute(database.db);
  const other = new BetterSqlite(path);
  other.exec("begin immediate; insert into things values (1)");
  let done = false;
  const turn = database
    .transaction(async (on) => on.executeQuery(sql`insert into things values (2)`.compile(database.db)))
    .then(() => {
      done = true;
    });
  await setTimeout(100); // would not come back if SQLite waited by itself
  expect(done).toBe(false);
  other.exec("commit");
  other.close();
  await turn;
  const { rows } = await sql`select id from things`.execute(database.db);
  expect(rows).toEqual([{ id: 1 }, { id: 2 }]);
});
