/** Amounts in 元 that the funds table of a scope shows, with the differences between its columns. */
import type Big from "big.js";
import { budgetRows } from "./budget-rows.js";
import type { ReportInput } from "./report-input.js";
import { keptInYuan } from "./written-amount.js";

export function knownAmounts(input: ReportInput, scope: string): Big[] {
  return budgetRows(input, columns)
    .filter((row) => row.scope === scope)
    .flatMap((row) => {
      const shown = columns.flatMap((column) => {
        const amount = row.amount(column);
        return amount === null || amount.value.eq(0) ? [] : [keptInYuan(input.ledger, amount.path, amount.value)];
      });
      const apart = shown.flatMap((one, index) => shown.slice(index + 1).map((other) => one.minus(other).abs()));
      return [...shown, ...apart];
    });
}

const columns = ["budget.initial", "budget.adjusted", "budget.executed"];
