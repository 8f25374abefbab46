/** Reports of projects held against the table of their department. */
import { expect, test } from "vitest";
import { amountsAt, type BoardLine, departmentRows, sourcesAt } from "../../../src/core/bulk/board.js";
import { differencesOf } from "../../../src/core/bulk/tie.js";
import { Ledger } from "../../../src/core/form/ledger.js";
import { formOf } from "../reading/grid/read-as.js";

const report = { unit: "甲局", year: 2023 };
const entries = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([path, value]) => ({ path, raw: value, value }));

function lineOf(values: Readonly<Record<string, string>>): BoardLine {
  const form = formOf("national-project-evaluation");
  const ledger = new Ledger(form, report, new Map()).with(entries(values));
  const rest = { report: "r", unit: "甲局", total: null, grade: null, percent: 0, errors: 0, warnings: 0 };
  return { ...rest, name: "修桥", amounts: amountsAt(ledger, form, ""), sources: sourcesAt(ledger, form, "") };
}

function rowsOf(values: Readonly<Record<string, string>>) {
  const form = formOf("changsha-overall-evaluation");
  const named = { projects: "1", "projects.1.name": "修桥" };
  return departmentRows(new Ledger(form, report, new Map()).with(entries({ ...named, ...values }))) ?? [];
}

const funds = (source: string, adjusted: string, executed: string, row = "") => ({
  [`${row}funds.${source}.initial`]: adjusted,
  [`${row}funds.${source}.adjusted`]: adjusted,
  [`${row}funds.${source}.executed`]: executed,
});

test("sums that are the same of other sources are told by source, and a blank source is none", () => {
  const own = lineOf({ ...funds("appropriation", "80", "75"), ...funds("other", "20", "15") });
  const same = rowsOf({
    ...funds("appropriation", "80", "75", "projects.1."),
    ...funds("other", "20", "15", "projects.1."),
  });
  expect(differencesOf([own], same)).toEqual([]);
  const other = rowsOf({
    ...funds("appropriation", "80", "70", "projects.1."),
    ...funds("other", "20", "20", "projects.1."),
  });
  expect(
    differencesOf([own], other).map(({ role, source, own: ours, department }) => [role, source, ours, department]),
  ).toEqual([
    ["budget.executed", "funds.appropriation", "75", "70"],
    ["budget.executed", "funds.other", "15", "20"],
  ]);
  const zero = { ...funds("carryOver", "0", "0", "projects.1.") };
  expect(
    differencesOf(
      [own],
      rowsOf({
        ...zero,
        ...funds("appropriation", "80", "75", "projects.1."),
        ...funds("other", "20", "15", "projects.1."),
      }),
    ),
  ).toEqual([]);
});
