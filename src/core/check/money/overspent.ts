/** Not more is spent than there was (CC-15). */
import { budgetRows } from "../../reading/budget-rows.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import { writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import { makeFinding } from "../make-finding.js";

export const overspent: ReportCheck = {
  code: "CC-15",
  severity: "error",
  title: say("check.cc-15"),
  source: say("basis.cc-15"),
  whole: (input) =>
    budgetRows(input, ["budget.initial", "budget.adjusted", "budget.executed"]).flatMap((row) => {
      const adjusted = row.amount("budget.adjusted");
      const executed = row.amount("budget.executed");
      // More income than planned is no fault.
      if (row.roles.includes("income.planned")) return [];
      if (adjusted === null || executed === null || executed.value.lte(adjusted.value)) return [];
      return [
        makeFinding(overspent, {
          places: [figure(executed.path), figure(adjusted.path)],
          say: say("finding.overspent", {
            label: labelOf(input.ledger, executed.path),
            adjusted: writtenAmount(input.ledger, adjusted.path, adjusted.value),
            executed: writtenAmount(input.ledger, executed.path, executed.value),
            over: writtenAmount(input.ledger, executed.path, executed.value.minus(adjusted.value)),
          }),
          advice: say("advice.overspent"),
        }),
      ];
    }),
};
