import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.js";

const folder = mkdtempSync(join(tmpdir(), "jiping-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const used = async (url: string) => {
  const store = await openStore(url);
  await store.ping();
  await store.close();
};

test("a plain path and a sqlite: address make the file and its folder", async () => {
  const [plain, marked, double] = ["a/plain.db", "b/marked.db", "c/double.db"].map((name) => join(folder, name));
  await used(`${plain}`);
  await used(`sqlite:${marked}`);
  await used(`sqlite://${double}`);
  expect([plain, marked, double].map((path) => existsSync(`${path}`))).toEqual([true, true, true]);
});

test("a store in memory needs no file", async () => {
  await used(":memory:");
  await used("sqlite::memory:");
  expect(existsSync(":memory:")).toBe(false);
});

test("an address of another kind, or none, is refused with what to write", async () => {
  await expect(openStore("mysql://root@127.0.0.1/x")).rejects.toThrow(
    "只能用 SQLite 文件或 postgres:// (no such kind of database: mysql)",
  );
  await expect(openStore("sqlite:")).rejects.toThrow("give sqlite:/path/file.db or postgres://");
});

test("a database that a newer program has written is refused and left alone", async () => {
  const path = join(folder, "newer.db");
  await used(path);
  const file = new BetterSqlite(path);
  file.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2099-01-01T00:00:00.000Z')");
  file.close();
  await expect(openStore(path)).rejects.toThrow("newer version of this program (it has 9999-later)");
});

test("a file that is no database is refused", async () => {
  const path = join(folder, "text.db");
  writeFileSync(path, "this is a letter, not a database".repeat(100));
  await expect(openStore(path)).rejects.toThrow("not a database");
});

test("a PostgreSQL server that is not there is an error, not an endless wait", async () => {
  await expect(openStore("postgres://nobody@127.0.0.1:1/none")).rejects.toThrow("ECONNREFUSED");
});
