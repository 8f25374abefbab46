/** How much of the budget was spent, by the funds of the table that a list of indicators belongs to. */
import type Big from "big.js";
import { Kept } from "../form/kept.js";
import { rowOf } from "../form/path.js";
import { budgetRows } from "./budget-rows.js";
import type { ReportInput } from "./report-input.js";

export interface FundsRate {
  /** Of what was spent. */
  readonly path: string;
  readonly budget: Big;
  readonly spent: Big;
  /** In percent. */
  readonly rate: Big;
}

/** Many checks of each row ask for the same one. */
const rates = new Kept<FundsRate | null>(true);

/** `list`: the path of the indicators. null where no budget is known. */
export function fundsRate(input: ReportInput, list: string): FundsRate | null {
  const scope = rowOf(list);
  return rates.of(input.ledger, `funds-rate ${scope}`, input.form, () => rateOf(input, scope));
}

function rateOf(input: ReportInput, scope: string): FundsRate | null {
  const rows = budgetRows(input, ["budget.initial", "budget.adjusted", "budget.executed"]).filter(({ roles }) =>
    roles.includes("funds.total"),
  );
  const own = rows.find((row) => row.scope === scope) ?? rows.find((row) => row.scope === "");
  const budget = own?.amount("budget.adjusted") ?? own?.amount("budget.initial") ?? null;
  const spent = own?.amount("budget.executed") ?? null;
  if (budget === null || spent === null || budget.value.lte(0)) return null;
  return {
    path: spent.path,
    budget: budget.value,
    spent: spent.value,
    rate: spent.value.div(budget.value).times(100),
  };
}
