/** docs/security.md names the tests that hold what it says, docs/privacy.md the tables that hold something of people. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../src/store/open-store.js";

const page = readFileSync("docs/security.md", "utf8");
const rowsOf = (heading: string) =>
  (page.split(heading)[1]?.split(/^## /m)[0] ?? "").split("\n").filter((line) => /^\| (?!-|\|)/.test(line));

test("every test that the page names is there, and every row names one", () => {
  const named = [...page.matchAll(/`(test\/[\w/.-]+)`/g)].flatMap(([, path]) => path ?? []);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
  const rows = ["# Security\n", "## Faults that were met", "## Failures that were found"].flatMap(rowsOf);
  const bare = rows.filter((row) => !/^\| (item|fault|\| failure) /.test(row) && !/test\/|bench/.test(row));
  expect(bare).toEqual([]);
});

test("all sixteen failures stand there", () => {
  const numbers = rowsOf("## Failures that were found").map((row) => Number(row.split("|")[1]));
  expect(numbers.filter((number) => number > 0)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});

test("every table is one that the page on personal data names, or holds nothing of people", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jiping-tables-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await (await openStore(join(folder, "bot.db"))).close();
  const file = new BetterSqlite(join(folder, "bot.db"), { readonly: true });
  const tables = file
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'kysely%' and name not like 'sqlite%'",
    )
    .pluck()
    .all()
    .map(String);
  file.close();
  const withoutPeople = ["installation", "leader"];
  const privacy = readFileSync("docs/privacy.md", "utf8");
  expect(tables.length).toBeGreaterThan(25);
  expect(tables.filter((table) => !privacy.includes(`\`${table}\``)).sort()).toEqual(withoutPeople);
});
