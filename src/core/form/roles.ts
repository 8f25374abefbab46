/**
 * What a field, row, column, option or list can mean. Scoring, checks and the dialogue find figures by these, never by
 * a form's own names; a role that is not here would be silently without effect, so the loader refuses it.
 */
import type { Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";

export const roles: ReadonlySet<string> = new Set([
  "unit.name",
  // The paragraphs of a narrative section.
  "narrative",
  "unit.self",
  "unit.supervisor",
  "unit.functions",
  "unit.tasks",
  // The filling itself: who and when.
  "filing.date",
  "filing.person",
  "filing.phone",
  // Lists.
  "goals",
  "projects",
  "tasks",
  "achievements",
  "problems",
  "proposals",
  "indicators",
  // Money rows and columns.
  "funds.total",
  "funds.appropriation",
  "funds.carryOver",
  "funds.other",
  "budget.initial",
  "budget.adjusted",
  "budget.executed",
  "budget.lastYear",
  "budget.yearBefore",
  "share",
  "execution.rate",
  "income.general",
  "income.fund",
  "income.special",
  "income.other",
  "expenditure.basic",
  "expenditure.project",
  "expenditure.total",
  "expenditure.personnel",
  "expenditure.basicLastYear",
  "expenditure.governmentFund",
  "expenditure.stateCapital",
  "expenditure.socialInsurance",
  // Against last year: more or less, by how much, by what share.
  "change.direction",
  "change.amount",
  "change.rate",
  // Base data: people, ratios of real to approved, buildings, cost rows and their columns.
  "unit.offices",
  "unit.officeCount",
  "staff.quota",
  "staff.inPost",
  "staff.onPost",
  "staff.nonQuota",
  "staff.retirees",
  "staff.retiredSenior",
  "staff.retired",
  "control.ratio",
  "buildings.approvedSize",
  "buildings.actualSize",
  "buildings.plannedInvestment",
  "buildings.actualInvestment",
  "austerity.measures",
  "costs.lastYear",
  "costs.budget",
  "costs.final",
  "costs.threePublic",
  "costs.vehicles",
  "costs.purchase",
  "costs.running",
  "costs.abroad",
  "costs.reception",
  "costs.projects",
  "costs.work",
  "costs.upkeep",
  "costs.special",
  "costs.development",
  "costs.operating",
  "costs.office",
  "costs.utilities",
  "costs.meetings",
  "costs.procurement",
  "costs.basic",
  "specialFunds",
  "specialFund.name",
  // A row of problems.
  "problem",
  "measure",
  // Goals.
  "goal.expected",
  "goal.actual",
  "goal.heading",
  // What a table says about lost points as a whole.
  "deviation.reason",
  "deviation.measures",
  // Indicators and their classes.
  "indicator.level1",
  "indicator.level2",
  "indicator.level3",
  "indicator.target",
  "indicator.actual",
  "indicator.lastYear",
  "indicator.yearBefore",
  "indicator.standard",
  "indicator.weight",
  "indicator.score",
  "indicator.handReason",
  "indicator.reason",
  "output",
  "benefit",
  "satisfaction",
  "cost",
  // Projects.
  "project.name",
  "project.department",
  "project.implementer",
  "projects.count",
  // Tasks of a goal table.
  "task.name",
  "task.content",
]);

export function checkRole(role: string | null | undefined, origin: Origin, mistakes: Mistakes): void {
  if (role === null || role === undefined || roles.has(role)) return;
  mistakes.push({ code: "role-unknown", facts: { role }, ...origin, offset: 0 });
}
