/** 部门预算 = 基本支出 + 各项目: initial and executed amounts, and what the adjusted budget leaves for the basic part (CC-06). */
import Big from "big.js";
import { labelOf } from "../../reading/label.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { amountOf, valueOfRole, valuesOfRole } from "../../reading/role-value.js";
import { writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const departmentBudget: ReportCheck = {
  code: "CC-06",
  severity: "error",
  title: say("check.cc-06"),
  source: say("basis.cc-06"),
  whole: (input) => (allProjects(input) ? [...initial(input), ...adjusted(input)] : []),
};

/** The projects of the report are all there are: together they make up the project expenditure. */
function allProjects(input: ReportInput): boolean {
  const whole = amountOf(valueOfRole(input, "expenditure.project"));
  const sum = projectSum(input, "budget.executed");
  return whole !== null && sum?.value.eq(whole.value) === true;
}

function initial(input: ReportInput): Finding[] {
  const total = amountOf(valueOfRole(input, ["funds.total", "budget.initial"]));
  const basic = amountOf(valueOfRole(input, ["costs.basic", "costs.budget"]));
  const projects = projectSum(input, "budget.initial");
  if (total === null || basic === null || projects === null || total.value.eq(basic.value.plus(projects.value)))
    return [];
  return [
    makeFinding(departmentBudget, {
      places: [figure(total.path), figure(basic.path)],
      say: say("finding.department-budget", {
        total: writtenAmount(input.ledger, total.path, total.value),
        basic: writtenAmount(input.ledger, basic.path, basic.value),
        projects: writtenAmount(input.ledger, total.path, projects.value),
        sum: writtenAmount(input.ledger, total.path, basic.value.plus(projects.value)),
        difference: writtenAmount(input.ledger, total.path, total.value.minus(basic.value).minus(projects.value).abs()),
      }),
      advice: say("advice.department-budget"),
      figures: [total.path, basic.path, ...projects.paths],
    }),
  ];
}

/**
 * No form asks for the adjusted basic budget. What is left for it is shown beside the one that is known; beside what was
 * spent only where that is more.
 */
function adjusted(input: ReportInput): Finding[] {
  const total = amountOf(valueOfRole(input, ["funds.total", "budget.adjusted"]));
  const budget = amountOf(valueOfRole(input, ["costs.basic", "costs.budget"]));
  const spent = amountOf(valueOfRole(input, "expenditure.basic"));
  const projects = projectSum(input, "budget.adjusted");
  if (total === null || projects === null) return [];
  const left = total.value.minus(projects.value);
  const basic = budget ?? (spent?.value.gt(left) ? spent : null);
  if (basic === null || left.eq(basic.value)) return [];
  return [
    makeFinding(departmentBudget, {
      severity: "info",
      places: [figure(total.path), figure(basic.path)],
      say: say("finding.basic-left", {
        total: writtenAmount(input.ledger, total.path, total.value),
        projects: writtenAmount(input.ledger, total.path, projects.value),
        left: writtenAmount(input.ledger, total.path, left),
        label: labelOf(input.ledger, basic.path),
        basic: writtenAmount(input.ledger, basic.path, basic.value),
      }),
      advice: say("advice.basic-left"),
      figures: [total.path, basic.path, ...projects.paths],
    }),
  ];
}

/** null: there are no projects, or one has no such figure yet. */
function projectSum(input: ReportInput, column: string): { value: Big; paths: string[] } | null {
  const rows = valuesOfRole(input, ["funds.total", column]).filter(({ path }) => /\.\d+\./.test(path));
  if (rows.length === 0) return null;
  let sum = new Big(0);
  for (const { value } of rows) {
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return { value: sum, paths: rows.map(({ path }) => path) };
}
