/** 合理性: cost control beside what was spent, basic expenditure of nothing, cost for each person (CC-36). */
import Big from "big.js";
import { rowOf } from "../../form/path.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { has } from "../../reading/indicator-kinds.js";
import { labelOf } from "../../reading/label.js";
import { limitsOf } from "../../reading/limits.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valuesOfRole } from "../../reading/role-value.js";
import { scoredRows } from "../../reading/scored-rows.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const plausible: ReportCheck = {
  code: "CC-36",
  severity: "warning",
  title: say("check.cc-36"),
  source: say("basis.cc-36"),
  whole: (input) => [...costControl(input), ...noBasicExpenditure(input), ...costPerPerson(input)],
};

/** 成本控制率 of 100% while much less was spent than there was: what the rate means should be said. */
function costControl(input: ReportInput): Finding[] {
  return scoredRows(input).flatMap(({ row, table }) => {
    const { actual } = row;
    const execution = table.execution;
    if (!has(row.name, input.words.indicators.costControl) || actual?.reading.kind !== "percent") return [];
    const reached =
      execution?.score == null || execution.score.gte(execution.weight.times(limitsOf(input).lowExecution));
    if (reached || !new Big(actual.reading.base ?? 0).eq(100)) return [];
    return [
      makeFinding(plausible, {
        places: [figure(actual.path), figure(execution.path)],
        say: say("finding.cost-control", { name: row.name, actual: actual.text, working: execution.working }),
        advice: say("advice.cost-control"),
      }),
    ];
  });
}

function noBasicExpenditure(input: ReportInput): Finding[] {
  return valuesOfRole(input, "expenditure.basic")
    .filter(({ field, value }) => value === "0" && !field.optional)
    .map(({ path }) =>
      makeFinding(plausible, {
        severity: "info",
        places: [figure(path)],
        say: say("finding.no-basic"),
        advice: say("advice.no-basic"),
      }),
    );
}

/** Tasks that name how many people they pay: one costs several times what another does. */
function costPerPerson(input: ReportInput): Finding[] {
  const amounts = new Map(valuesOfRole(input, "funds.total").map((one) => [rowOf(one.path), one]));
  const tasks = valuesOfRole(input, "task.content").flatMap(({ path, value }) => {
    const row = rowOf(path);
    const amount = amounts.get(row);
    const people = peopleIn(value ?? "", input.words.indicators.paid);
    if (amount?.value == null || people === null) return [];
    const name = labelOf(input.ledger, row);
    return [
      { path, amountPath: amount.path, name, people, each: new Big(amount.value).div(people), amount: amount.value },
    ];
  });
  const each = tasks.map((task) => task.each);
  const most = each.reduce((one, other) => (other.gt(one) ? other : one), new Big(0));
  const least = each.reduce((one, other) => (other.lt(one) ? other : one), most);
  if (tasks.length < 2 || least.lte(0) || most.div(least).lt(apart)) return [];
  return [
    makeFinding(plausible, {
      severity: "info",
      places: tasks.map(({ amountPath }) => figure(amountPath)),
      say: say("finding.per-person", {
        rows: tasks.map((task) => ({
          name: task.name,
          amount: task.amount,
          people: task.people.toFixed(),
          each: task.each.round(2, Big.roundHalfUp).toFixed(),
        })),
      }),
      advice: say("advice.per-person"),
      figures: tasks.flatMap(({ path, amountPath }) => [path, amountPath]),
    }),
  ];
}

const apart = 3;

/** “17名劳务派遣人员工资”: the only number of people in a text that speaks of pay. */
function peopleIn(text: string, paid: readonly string[]): Big | null {
  const people = readFacts(text).filter(({ unit, kind }) => kind === "level" && (unit === "名" || unit === "人"));
  const [only] = people;
  return people.length === 1 && only !== undefined && only.value.gt(0) && has(text, paid) ? only.value : null;
}
