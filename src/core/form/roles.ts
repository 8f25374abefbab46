/**
 * What a field, row, column, option or list can mean. Scoring, checks and the dialogue find figures by these, never by
 * a form's own names; a role that is not here would be silently without effect, so the loader refuses it.
 */
import type { Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";

export const roles: ReadonlySet<string> = new Set([
  "unit.name",
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
