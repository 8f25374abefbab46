/** 预算调整: a budget changed by more than the limit in the course of the year, or made from nothing, is explained (CC-07). */
import Big from "big.js";
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { labelOf } from "../label.js";
import { limitsOf } from "../limits.js";
import { makeFinding } from "../make-finding.js";
import { valueOfRole } from "../role-value.js";
import { proseOf } from "../text/passages.js";
import { type BudgetRow, budgetRows } from "./budget-rows.js";

export const adjusted: Check = {
  code: "CC-07",
  severity: "warning",
  title: say("check.cc-07"),
  source: say("basis.cc-07"),
  run(input) {
    const totals = budgetRows(input, ["budget.initial", "budget.adjusted", "budget.executed"]).filter(({ roles }) =>
      roles.includes("funds.total"),
    );
    const own = totals.filter(({ scope }) => scope === "").flatMap((row) => findingOf(input, row));
    // What the whole shows, its projects show once more: only asked where the whole is quiet.
    return own.length > 0 ? own : totals.filter(({ scope }) => scope !== "").flatMap((row) => findingOf(input, row));
  },
};

function findingOf(input: CheckInput, row: BudgetRow): Finding[] {
  const before = row.amount("budget.initial");
  const after = row.amount("budget.adjusted");
  if (before === null || after === null || before.value.eq(after.value)) return [];
  const change = after.value.minus(before.value);
  const share = before.value.eq(0) ? null : change.div(before.value);
  if (share?.abs().lte(limitsOf(input).budgetChange)) return [];
  const reason = valueOfRole(input, "budget.reason", row.scope);
  if (reason !== null && (reason.value ?? "") !== "") return [];
  if (explained(input, labelOf(input.ledger, row.scope))) return [];
  return [
    makeFinding({
      code: "CC-07",
      severity: "warning",
      places: [figure(after.path), figure(before.path), ...(reason === null ? [] : [figure(reason.path)])],
      say: say("finding.adjusted", {
        label: labelOf(input.ledger, after.path),
        before: before.value.toFixed(),
        after: after.value.toFixed(),
        more: change.gt(0),
        change: change.abs().toFixed(),
        percent: share?.abs().times(100).round(2, Big.roundHalfUp).toFixed() ?? null,
      }),
      advice: say("advice.adjusted"),
    }),
  ];
}

/** Some text speaks of the change of the budget; for a project, of it by name. */
function explained(input: CheckInput, name: string): boolean {
  const { adjusted } = input.words.money;
  return proseOf(input).some(
    ({ text }) => (name === "" || text.includes(name)) && adjusted.some((word) => text.includes(word)),
  );
}
