/** What a column of a list of projects holds, by role. */
export const listRoles = [
  "project.code",
  "unit.code",
  "project.name",
  "project.department",
  "project.implementer",
  "unit.name",
  "funds.nature",
  "budget.initial",
  "budget.adjusted",
  "budget.executed",
  "execution.rate",
  "project.date",
] as const;

export type ListRole = (typeof listRoles)[number];

/** Columns of amounts. */
export const money = ["budget.initial", "budget.adjusted", "budget.executed"] as const;
