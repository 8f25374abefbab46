/** docs/security.md names the tests that hold what it says. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

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
