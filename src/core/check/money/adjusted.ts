/** 预算调整: a budget changed by more than the limit in the course of the year, or made from nothing, is explained (CC-07). */
import Big from "big.js";
import { type BudgetRow, budgetRows } from "../../reading/budget-rows.js";
import { explanationField } from "../../reading/explanation-field.js";
import { labelOf } from "../../reading/label.js";
import { limitsOf } from "../../reading/limits.js";
import { proseOf } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valueOfRole } from "../../reading/role-value.js";
import { writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const adjusted: ReportCheck = {
  code: "CC-07",
  severity: "warning",
  title: say("check.cc-07"),
  source: say("basis.cc-07"),
  whole(input) {
    const totals = budgetRows(input, ["budget.initial", "budget.adjusted", "budget.executed"]).filter(({ roles }) =>
      roles.includes("funds.total"),
    );
    const own = totals.filter(({ scope }) => scope === "").flatMap((row) => findingOf(input, row));
    // What the whole shows, its projects show once more: only asked where the whole is quiet.
    return own.length > 0 ? own : totals.filter(({ scope }) => scope !== "").flatMap((row) => findingOf(input, row));
  },
};

function findingOf(input: ReportInput, row: BudgetRow): Finding[] {
  const before = row.amount("budget.initial");
  const after = row.amount("budget.adjusted");
  if (before === null || after === null || before.value.eq(after.value)) return [];
  const change = after.value.minus(before.value);
  const share = before.value.eq(0) ? null : change.div(before.value);
  if (share?.abs().lte(limitsOf(input).budgetChange)) return [];
  const reason = valueOfRole(input, "budget.reason", row.scope);
  if (reason !== null && (reason.value ?? "") !== "") return [];
  if (explained(input, labelOf(input.ledger, row.scope))) return [];
  const at = explanationField(input, "budget.reason", row.scope);
  return [
    makeFinding(adjusted, {
      places: [figure(after.path), figure(before.path), ...(reason === null ? [] : [figure(reason.path)])],
      say: say("finding.adjusted", {
        label: labelOf(input.ledger, after.path),
        before: writtenAmount(input.ledger, before.path, before.value),
        after: writtenAmount(input.ledger, after.path, after.value),
        more: change.gt(0),
        change: writtenAmount(input.ledger, after.path, change.abs()),
        percent: share?.abs().times(100).round(2, Big.roundHalfUp).toFixed() ?? null,
      }),
      advice: say("advice.adjusted", { label: at === null ? null : labelOf(input.ledger, at) }),
      ...(at === null ? {} : { explainAt: at }),
    }),
  ];
}

/** Some text speaks of the change of the budget; for a project, of it by name. */
function explained(input: ReportInput, name: string): boolean {
  const { adjusted } = input.words.money;
  return proseOf(input).some(
    ({ text }) => (name === "" || text.includes(name)) && adjusted.some((word) => text.includes(word)),
  );
}
