/** A hundred reports that are right by construction: no error, and hardly a question. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { runChecks } from "../../../../src/core/check/run-checks.js";
import { Ledger } from "../../../../src/core/form/ledger.js";
import { nothingPrinted } from "../../../../src/core/reading/report-input.js";
import { createCatalog } from "../../../../src/forms/catalog.js";
import { loadTemplates } from "../../../../src/forms/load-templates.js";
import { entriesOf } from "../../../../src/play/play-ledger.js";
import { words } from "../sample-report.js";
import { lineOf } from "./measure.js";
import { answersOf, factsOf, fields } from "./right-report.js";

const pack = createCatalog(loadTemplates("templates").forms).newest("national-project-evaluation");

const reports = fc.sample(factsOf(fc), { numRuns: 100, seed: 20241 }).map((facts) => {
  if (pack === null) throw new Error("there is no national form");
  const answers = answersOf(facts);
  const { entries, unread } = entriesOf(pack.form, answers);
  const unit = fields[facts.field]?.unit ?? "";
  const ledger = new Ledger(pack.form, { unit, year: 2024 }, new Map()).with(entries);
  const scheme = pack.schemes.find(({ id }) => id === "national-2020") ?? null;
  const findings = runChecks(ledger, { scheme, printed: nothingPrinted, others: [], words });
  return { answers, unread, findings };
});

it("are read whole, with goals and results of 250 characters and more, and ten figures", () => {
  expect(reports.flatMap(({ unread }) => unread)).toEqual([]);
  for (const { answers } of reports)
    for (const path of ["goals.expected", "goals.actual"]) {
      const text = answers.get(path) ?? "";
      expect(text.length).toBeGreaterThan(250);
      expect([...text.matchAll(/\d+(?:\.\d+)?/g)].length).toBeGreaterThanOrEqual(10);
    }
});

it("have no error", () => {
  const errors = reports.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
  expect([...new Set(errors.map(lineOf))]).toEqual([]);
});

it("have at most one warning on average", () => {
  const warnings = reports.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "warning"));
  const codes = [...new Set(warnings.map(lineOf))].slice(0, 30);
  expect(warnings.length, codes.join("\n")).toBeLessThanOrEqual(reports.length);
});
