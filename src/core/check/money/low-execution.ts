/** 执行率偏低: less spent than the limit says is explained, procurement too (CC-08). */
import Big from "big.js";
import { say } from "../../say.js";
import type { Check, CheckInput } from "../check.js";
import { type Finding, figure } from "../finding.js";
import { labelOf } from "../label.js";
import { limitsOf } from "../limits.js";
import { makeFinding } from "../make-finding.js";
import { valueOfRole } from "../role-value.js";
import { proseOf } from "../text/passages.js";
import { type Amount, budgetRows } from "./budget-rows.js";

export const lowExecution: Check = {
  code: "CC-08",
  severity: "warning",
  title: say("check.cc-08"),
  source: say("basis.cc-08"),
  run: (input) => [
    ...budgetRows(input, ["budget.initial", "budget.adjusted", "budget.executed"])
      .filter(({ roles }) => roles.includes("funds.total"))
      .flatMap((row) =>
        findingOf(
          input,
          { scope: row.scope, name: labelOf(input.ledger, row.scope) },
          row.amount("budget.adjusted"),
          row.amount("budget.executed"),
        ),
      ),
    ...budgetRows(input, ["costs.lastYear", "costs.budget", "costs.final"])
      .filter(({ roles }) => roles.includes("costs.procurement"))
      .flatMap((row) => {
        const spent = row.amount("costs.final");
        const name = spent === null ? "" : (labelOf(input.ledger, spent.path).split("·")[0] ?? "");
        return findingOf(input, { scope: row.scope, name }, row.amount("costs.budget"), spent);
      }),
  ],
};

/** What was paid for: the row of a list that it stands in, and how a text would call it ("" for all there is). */
interface Thing {
  readonly scope: string;
  readonly name: string;
}

function findingOf(input: CheckInput, { scope, name }: Thing, planned: Amount | null, spent: Amount | null): Finding[] {
  if (planned === null || spent === null || planned.value.lte(0)) return [];
  const rate = spent.value.div(planned.value);
  if (rate.gte(limitsOf(input).lowExecution)) return [];
  const reason = valueOfRole(input, "execution.reason", scope);
  if (reason !== null && (reason.value ?? "") !== "") return [];
  const label = labelOf(input.ledger, spent.path);
  if (explained(input, name)) return [];
  return [
    makeFinding({
      code: "CC-08",
      severity: "warning",
      places: [figure(spent.path), figure(planned.path), ...(reason === null ? [] : [figure(reason.path)])],
      say: say("finding.low-execution", {
        label,
        planned: planned.value.toFixed(),
        spent: spent.value.toFixed(),
        percent: rate.times(100).round(2, Big.roundHalfUp).toFixed(),
        limit: new Big(limitsOf(input).lowExecution).times(100).toFixed(),
      }),
      advice: say("advice.low-execution"),
    }),
  ];
}

/** A sentence that names the thing (the whole needs no name) and speaks of slow spending. */
function explained(input: CheckInput, name: string): boolean {
  const { slow } = input.words.money;
  return proseOf(input).some(({ text }) =>
    text.split(/[。；;\n]/).some((sentence) => sentence.includes(name) && slow.some((word) => sentence.includes(word))),
  );
}
