/** Tasks that pay people pay each of them about the same (CC-36). */
import Big from "big.js";
import { rowOf } from "../../form/path.js";
import { readFacts } from "../../reading/facts/read-facts.js";
import { has } from "../../reading/indicator-kinds.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valuesOfRole } from "../../reading/role-value.js";
import { writtenAmount, writtenUnit } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const costPerPerson: ReportCheck = {
  code: "CC-36",
  severity: "info",
  title: say("check.cc-36"),
  source: say("basis.cc-36"),
  whole: unequal,
};

/** Tasks that name how many people they pay: one costs several times what another does. */
function unequal(input: ReportInput): Finding[] {
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
    makeFinding(costPerPerson, {
      places: tasks.map(({ amountPath }) => figure(amountPath)),
      say: say("finding.per-person", {
        rows: tasks.map((task) => ({
          name: task.name,
          amount: writtenAmount(input.ledger, task.amountPath, new Big(task.amount)),
          people: task.people.toFixed(),
          each: new Big(writtenAmount(input.ledger, task.amountPath, task.each)).round(2, Big.roundHalfUp).toFixed(),
          unit: writtenUnit(input.ledger, task.amountPath),
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
