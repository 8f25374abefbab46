/** Work that reads rows of indicators is done again for the columns that it reads, and for no others. */
import { expect, test } from "vitest";
import { Kept } from "../../../src/core/form/kept.js";
import type { Ledger } from "../../../src/core/form/ledger.js";
import { indicatorField } from "../../../src/core/form/scored-scopes.js";
import { heldRows, type IndicatorRow, indicatorRows } from "../../../src/core/reading/indicator-rows.js";
import { RowMemo } from "../../../src/core/reading/row-memo.js";
import { loadTemplates } from "../../../src/forms/load-templates.js";
import { randomOf, randomReport } from "./grid/random-report.js";

const form = loadTemplates("templates").forms.get("changsha-overall-evaluation")?.form;
if (form === undefined) throw new Error("no form");
const { ledger } = randomReport(form, randomOf(1));

test("a changed actual value starts what reads actual values, and not what reads targets", () => {
  const targets = counted((rows) => rows.map(({ target }) => target?.text));
  const actuals = counted((rows) => rows.map(({ actual }) => actual?.text));
  const after = changed("indicator.actual", "与此前都不同的结果");
  for (const one of [ledger, after]) for (const work of [targets, actuals]) work.of(one);
  expect([targets.times(), actuals.times()]).toEqual([1, 2]);
  expect(actuals.of(after)[0]).toBe("与此前都不同的结果");
});

test("a result that is kept by the row tells what it was read from each time", () => {
  const memo = new RowMemo<string | undefined>();
  const kept = () => counted((rows) => rows.map((row) => memo.of(row, null, () => row.actual?.text)));
  const [first, second] = [kept(), kept()];
  for (const work of [first, second]) work.of(ledger);
  const after = changed("indicator.actual", "又一个结果");
  expect(second.of(after)[0]).toBe("又一个结果");
});

test("a row added is seen by whoever reads no column", () => {
  const paths = counted((rows) => rows.map(({ path }) => path));
  const before = paths.of(ledger).length;
  const [row] = heldRows(ledger);
  const list = row?.list ?? "";
  const value = [...ledger.rows(list), ledger.nextRow(list)].join(",");
  expect(paths.of(ledger.with([{ path: list, raw: value, value }]))).toHaveLength(before + 1);
});

function counted<T>(work: (rows: readonly IndicatorRow[]) => T) {
  const kept = new Kept<T>(true);
  let times = 0;
  return {
    times: () => times,
    of: (on: Ledger): T =>
      kept.of(on, "counted", null, () => {
        times += 1;
        return work(indicatorRows(on));
      }),
  };
}

/** The first row with another value in one column. */
function changed(role: string, value: string): Ledger {
  const [row] = heldRows(ledger);
  if (row === undefined || indicatorField(row.definition, role) === undefined) throw new Error("no such cell");
  return ledger.with([{ path: row.at(role), raw: value, value }]);
}
