/** Reports consistent by construction have no error; one figure changed gives a finding that names it. */
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../../src/core/check/run-checks.js";
import type { Ledger } from "../../../src/core/form/ledger.js";
import { join } from "../../../src/core/form/path.js";
import { nothingPrinted } from "../../../src/core/reading/report-input.js";
import { narrativeText, standardMark } from "../../../src/core/report/narrative.js";
import { scoreReport } from "../../../src/core/score/score-report.js";
import { printField } from "../../../src/core/value/print-field.js";
import { form, ledgerWith, scheme, words } from "./sample-report.js";

const cents = (max: number) => fc.integer({ min: 1, max: max * 100 });
const work = fc.record({
  initial: cents(500),
  adjusted: cents(500),
  spent: fc.double({ min: 0.5, max: 1, noNaN: true }),
});

const facts = fc.record({
  quota: fc.integer({ min: 5, max: 200 }),
  vacant: fc.integer({ min: 0, max: 5 }),
  basic: cents(2000),
  basicInitial: cents(2000),
  left: cents(300),
  before: cents(900),
  other: fc.integer({ min: 0, max: 100 }),
  works: fc.array(work, { minLength: 1, maxLength: 6 }),
  weights: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }),
  reached: fc.double({ min: 0.3, max: 1.2, noNaN: true }),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

describe("a report that is consistent by construction", () => {
  it("has no error, whatever its figures, with all that is derived printed beside them", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const ledger = ledgerOf(given);
        expect(errorsOf(ledger, printedOf(ledger))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("has a finding that names the figure, once any printed one is another", () => {
    fc.assert(
      fc.property(facts, fc.nat(), (given, pick) => {
        const ledger = ledgerOf(given);
        const printed = printedOf(ledger);
        const keys = [...printed.keys()].filter((key) => /^[\d.]+%?$/.test(printed.get(key) ?? ""));
        const key = keys[pick % keys.length] ?? "";
        expect(named(ledger, changed(printed, key), key)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("has a finding that names the figure, once any typed one is another", () => {
    const checked = [
      "budget.total.initial",
      "budget.total.executed",
      "spending.basic",
      "income.general",
      "income.other",
      "costs.basic.budget",
    ];
    fc.assert(
      fc.property(facts, fc.constantFrom(...checked), fc.integer({ min: 1, max: 99 }), (given, path, more) => {
        const ledger = ledgerOf(given);
        const value = new Big(ledger.value(path) ?? 0).plus(new Big(more).div(100)).toFixed();
        expect(named(ledger.with([{ path, raw: value, value }]), new Map(), path)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** Amounts in cents; what is spent of a project is rounded down to whole ones. */
function ledgerOf(given: Facts): Ledger {
  const works = given.works.map(({ initial, adjusted, spent }) => ({
    initial,
    adjusted,
    executed: Math.floor(adjusted * spent),
  }));
  const sum = (column: "initial" | "adjusted" | "executed") => works.reduce((so, one) => so + one[column], 0);
  const executed = given.basic + sum("executed");
  const other = Math.floor((executed * given.other) / 100);
  return ledgerWith({
    of: form,
    figures: {
      "staff.quota": String(given.quota),
      "staff.inPost": String(given.quota - given.vacant),
      "staff.nonQuota": "3",
      "budget.total.initial": yuan(given.basicInitial + sum("initial")),
      "budget.total.adjusted": yuan(executed + given.left),
      "budget.total.executed": yuan(executed),
      "income.general": yuan(executed - other),
      "income.other": yuan(other),
      "spending.basic": yuan(given.basic),
      "spending.before": yuan(given.before),
      "costs.basic.budget": yuan(given.basicInitial),
      ...indicators(given),
      ...Object.assign(
        {},
        ...works.map((one, index) => ({
          [`works.${index + 1}.name`]: `${names[index]}项目`,
          [`works.${index + 1}.funds.given.initial`]: yuan(one.initial),
          [`works.${index + 1}.funds.given.adjusted`]: yuan(one.adjusted),
          [`works.${index + 1}.funds.given.executed`]: yuan(one.executed),
        })),
      ),
    },
  }).with([{ path: "summary.text", raw: standardMark, value: standardMark }]);
}

const names = ["疫苗冷链", "乡医培训", "门诊改造", "急救设备", "健康宣教", "药房信息"];

/** Weights that add up to 90, targets reached or missed. */
function indicators({ weights, reached }: Facts): Record<string, string> {
  const whole = weights.reduce((so, one) => so + one, 0);
  const scaled = weights.slice(1).map((one) => Math.max(1, Math.floor((one * 80) / whole)));
  const first = 90 - scaled.reduce((so, one) => so + one, 0);
  return Object.assign(
    {},
    ...[first, ...scaled].map((weight, index) => ({
      [`indicators.${index + 1}.level2`]: "数量指标",
      [`indicators.${index + 1}.name`]: `第${index + 1}类巡诊次数`,
      [`indicators.${index + 1}.target`]: `≥${(index + 1) * 40}次`,
      [`indicators.${index + 1}.weight`]: String(weight),
      [`indicators.${index + 1}.actual`]: `${Math.round((index + 1) * 40 * reached)}次`,
    })),
  );
}

/** What the program would print: derived figures, the standard paragraph, scores. */
function printedOf(ledger: Ledger): Map<string, string> {
  const printed = new Map<string, string>();
  const paths = [...form.fields.values()].flatMap(({ pattern }) =>
    pattern.startsWith("works.*.") ? ledger.rows("works").map((row) => pattern.replace("*", row)) : [pattern],
  );
  for (const path of paths) {
    const field = ledger.field(path);
    const value = field?.derive === null || field === undefined ? null : ledger.value(path);
    if (field !== undefined && value !== null) printed.set(path, printField(field.kind, value, value, field.spec));
  }
  printed.set("summary.text", narrativeText({ ledger, scheme }, "summary.text").text ?? "");
  for (const table of scoreReport(ledger, scheme)) {
    printed.set(join(table.path, "total.weight"), table.weight.toFixed());
    if (table.total !== null) printed.set(join(table.path, "total.score"), table.total.toFixed());
    if (table.execution?.score) printed.set(join(table.path, "execution.score"), table.execution.score.toFixed());
  }
  return printed;
}

/** Seven more than is printed: more than rounding could do. */
function changed(printed: ReadonlyMap<string, string>, key: string): Map<string, string> {
  const text = printed.get(key) ?? "";
  const number = text.replace(/%$/, "");
  const other = new Big(number).plus(7).toFixed(number.split(".")[1]?.length ?? 0);
  return new Map(printed).set(key, text.replace(number, other));
}

function findings(ledger: Ledger, values: ReadonlyMap<string, string>) {
  return runChecks(ledger, { scheme, printed: { ...nothingPrinted, values }, others: [], words });
}

function errorsOf(ledger: Ledger, printed: ReadonlyMap<string, string>): string[] {
  return findings(ledger, printed)
    .filter(({ severity }) => severity === "error")
    .map(({ code, say }) => `${code} ${JSON.stringify(say)}`);
}

function named(ledger: Ledger, printed: ReadonlyMap<string, string>, path: string): boolean {
  return findings(ledger, printed).some(({ figures }) => figures.includes(path));
}

function yuan(amount: number): string {
  return new Big(amount).div(100).toFixed();
}
