/**
 * What a field, row, column, option or list can mean. Scoring, checks and the dialogue find figures by these, never by
 * a form's own names; a role that is not here would be silently without effect, so the loader refuses it.
 */
import type { Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";

const meanings = {
  "unit.name": "the unit that fills the form in",
  // The paragraphs of a narrative section.
  narrative: "the paragraphs of a narrative section; given by itself",
  "unit.self": "how the unit calls itself in sentences",
  "unit.supervisor": "the department above the unit",
  "unit.functions": "what the unit is for",
  "unit.tasks": "what it is to do in the year",
  // The filling itself: who and when.
  "filing.date": "when the form was filled in",
  "filing.person": "who filled it in",
  "filing.phone": "their telephone",
  // Lists.
  goals: "goals, each of which may have indicators of its own",
  projects: "projects, each with money and indicators",
  tasks: "tasks of the year with their money",
  achievements: "main results",
  problems: "problems with their measures",
  proposals: "proposals",
  indicators: "indicators: the list that is scored",
  // Money rows and columns.
  "funds.total": "all money; its budget and spending give the execution rate",
  "funds.appropriation": "money that the treasury gives this year",
  "funds.carryOver": "money left from the year before",
  "funds.other": "money from elsewhere",
  "budget.initial": "budget at the beginning of the year",
  "budget.adjusted": "budget after all changes of the year: what the execution rate divides by",
  "budget.executed": "money spent",
  "budget.lastYear": "of the year before",
  "budget.yearBefore": "of two years before",
  share: "a part in percent of its total",
  "execution.rate": "spending in percent of the budget; scored by the scheme",
  "execution.reason": "why little was spent",
  "budget.reason": "why the budget was changed in the year",
  "income.general": "income from the general public budget",
  "income.fund": "from government funds",
  "income.special": "non-tax income of special accounts",
  "income.other": "other income",
  "income.planned": "what came in beside what was planned, in a table that also tells what was spent",
  "expenditure.basic": "basic expenditure: people and running costs",
  "expenditure.project": "expenditure of projects",
  "expenditure.total": "all expenditure",
  "expenditure.personnel": "expenditure for people",
  "expenditure.basicLastYear": "basic expenditure of the year before",
  "expenditure.governmentFund": "expenditure of government funds",
  "expenditure.stateCapital": "of the state capital budget",
  "expenditure.socialInsurance": "of social insurance funds",
  // Against last year: more or less, by how much, by what share.
  "change.direction": "more or less than the year before",
  "change.amount": "by how much",
  "change.rate": "by how many percent",
  // Base data: people, ratios of real to approved, buildings, cost rows and their columns.
  "unit.offices": "offices of the unit",
  "unit.officeCount": "how many they are",
  "staff.quota": "approved posts",
  "staff.inPost": "people on approved posts",
  "staff.onPost": "of these, people at work",
  "staff.nonQuota": "people employed beside the posts",
  "staff.retirees": "retired people",
  "staff.retiredSenior": "of these, 离休",
  "staff.retired": "of these, 退休",
  "control.ratio": "what is in percent of what was approved",
  "buildings.approvedSize": "approved size of a building",
  "buildings.actualSize": "real size",
  "buildings.plannedInvestment": "planned investment",
  "buildings.actualInvestment": "real investment",
  "austerity.measures": "what is done to save",
  "costs.lastYear": "column: final figures of the year before",
  "costs.budget": "column: budget of the year",
  "costs.final": "column: final figures of the year",
  "costs.threePublic": "cars, trips abroad and receptions together",
  "costs.vehicles": "cars",
  "costs.purchase": "of these, bought",
  "costs.running": "of these, kept running",
  "costs.abroad": "trips abroad",
  "costs.reception": "receptions",
  "costs.projects": "expenditure of projects",
  "costs.work": "of these, work",
  "costs.upkeep": "of these, upkeep",
  "costs.special": "of these, earmarked funds",
  "costs.development": "of these, other development",
  "costs.operating": "running costs",
  "costs.office": "of these, office",
  "costs.utilities": "of these, water, power, travel",
  "costs.meetings": "of these, meetings and training",
  "costs.procurement": "bought by public procurement",
  "costs.basic": "changes of the basic budget",
  specialFunds: "earmarked funds, a row each",
  "specialFund.name": "name of an earmarked fund",
  // A row of problems.
  problem: "a problem and why",
  measure: "what is done about it",
  // Goals.
  "goal.expected": "the goal as approved",
  "goal.actual": "what was reached",
  "goal.heading": "the goal as it heads its table",
  // What a table says about lost points as a whole.
  "deviation.reason": "why points were lost, for all indicators in one place",
  "deviation.measures": "what is done about it",
  conclusion: "the conclusion of the evaluation",
  // Indicators and their classes.
  "indicator.level1": "class of an indicator, where a form asks it apart",
  "indicator.level2": "its class, mostly a choice with groups",
  "indicator.level3": "its name",
  "indicator.op": "≥, ≤ or = in a column of its own",
  "indicator.unit": "unit in a column of its own",
  "indicator.target": "what was to be reached",
  "indicator.actual": "what was reached",
  "indicator.lastYear": "value of the year before",
  "indicator.yearBefore": "of two years before",
  "indicator.standard": "where the target comes from",
  "indicator.weight": "points that it can get",
  "indicator.score": "points that a person gives; blank: by the rule",
  "indicator.tier": "tier that a person chooses where words are scored",
  "indicator.handReason": "why a person gave other points than the rule",
  "indicator.reason": "why the target was missed, and what is done",
  output: "group or class of options: what was delivered",
  benefit: "what came of it",
  satisfaction: "how content people are",
  cost: "what it cost: less is better",
  // Projects.
  "project.name": "name of the project",
  "project.department": "the department that answers for it",
  "project.implementer": "the unit that carries it out",
  "projects.count": "how many projects there are",
  // Tasks of a goal table.
  "task.name": "name of a task",
  "task.content": "what it is",
};

/** What each means, for `docs/forms.md`. */
export const roleMeanings: ReadonlyMap<string, string> = new Map(Object.entries(meanings));

export const roles: ReadonlySet<string> = new Set(roleMeanings.keys());

export function checkRole(role: string | null | undefined, origin: Origin, mistakes: Mistakes): void {
  if (role === null || role === undefined || roles.has(role)) return;
  mistakes.push({ code: "role-unknown", facts: { role }, ...origin, offset: 0 });
}
