/** Paths that are kept by the rows of their list are those that would be put together anew. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { expandPattern } from "../../../src/core/form/expand-pattern.js";
import { placed, rowOf } from "../../../src/core/form/path.js";
import { formOf, ledgerOf } from "./form-of.js";

// Rows are found by their path alone, whatever the form says.
const form = formOf("[{ id: any, title: 节, fields: [{ id: name, label: 名称, kind: text }] }]");
const row = fc.integer({ min: 1, max: 12 }).map(String);
const rows = fc.uniqueArray(row, { maxLength: 60 });

test("a pattern stands for its rows in their order, whatever it stood for before", () => {
  fc.assert(
    fc.property(rows, fc.dictionary(row, rows), (outer, inner) => {
      const lists = Object.entries(inner).map(([one, all]) => [`projects.${one}.goals`, all.join(",")]);
      const ledger = ledgerOf(form, { projects: outer.join(","), ...Object.fromEntries(lists) });
      expect(expandPattern(ledger, "projects.*.name")).toEqual(outer.map((one) => `projects.${one}.name`));
      expect(expandPattern(ledger, "projects.*.goals.*.text")).toEqual(
        outer.flatMap((one) => (inner[one] ?? []).map((two) => `projects.${one}.goals.${two}.text`)),
      );
    }),
  );
});

test("a list of many rows is expanded like a short one", () => {
  const many = Array.from({ length: 300 }, (_, index) => String(index + 1));
  const ledger = ledgerOf(form, { projects: many.join(",") });
  expect(expandPattern(ledger, "projects.*.name")).toEqual(many.map((one) => `projects.${one}.name`));
});

const part = fc.oneof(fc.constantFrom("a", "goals", "x1"), row);
const path = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => ["top", ...parts].join("."));
const pattern = fc.array(fc.constantFrom("*", "a", "b"), { maxLength: 4 }).map((parts) => ["top", ...parts].join("."));

test("rows are placed into a pattern one after the other; stars without a row stay", () => {
  fc.assert(
    fc.property(pattern, path, (stars, at) => {
      const numbers = at.split(".").filter((one) => /^\d+$/.test(one));
      let next = 0;
      const wanted = stars.split(".").map((one) => (one === "*" ? (numbers[next++] ?? one) : one));
      expect(placed(stars, at)).toBe(wanted.join("."));
      const last = at.split(".").findLastIndex((one) => /^\d+$/.test(one));
      expect(rowOf(at)).toBe(
        at
          .split(".")
          .slice(0, last + 1)
          .join("."),
      );
    }),
    { numRuns: 500 },
  );
});
