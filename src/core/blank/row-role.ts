/** What rows and columns of a table of amounts mean to scores and checks. */
import { roles } from "../form/roles.js";
import { isWholeCalled } from "./balance-row.js";
import type { Making } from "./make-form.js";
import type { MatrixColumn, MatrixLine, MatrixPart } from "./understood.js";

/** The first row is the whole amount where a scheme scores by it; below income it is what was spent. */
export function rowRole(making: Making, part: MatrixPart, key: string): string | undefined {
  const { scored, words } = making;
  const line = part.lines.find((one) => one.key === key);
  if (line === undefined) return undefined;
  const { income, spending } = words.balances;
  const [first] = part.lines;
  const isIncome = first !== undefined && isWholeCalled(income, first);
  const spent = part.lines.find((one) => isWholeCalled(spending, one));
  // 项目支出 is what was spent as a column, and one of its kinds as a row.
  const isKnown = line.role !== null && roles.has(line.role) && !line.role.startsWith("budget.");
  // What came in is no source of what was spent, and more of it than planned is not overspent.
  if (isIncome && (spent !== undefined || isBesideSpending(making, part)) && isPartOf(part.lines, line, first))
    return "income.planned";
  const isMoney = line.role?.startsWith("funds.") === true;
  if (isMoney && isScoredElsewhere(making, part)) return undefined;
  if (line.role !== null && isKnown && part.lines.find(({ role }) => role === line.role) === line) return line.role;
  const taken = part.lines.some(({ role }) => role === "funds.total") || isScoredElsewhere(making, part);
  const whole = isIncome ? spent : first;
  const isExecuted = part.columns.some(({ role }) => role === "budget.executed");
  return scored && !taken && line === whole && isExecuted ? "funds.total" : undefined;
}

export function columnRole(making: Making, part: MatrixPart, { role }: MatrixColumn): { role?: string } {
  if (role === null || !roles.has(role)) return {};
  const isBudget = role.startsWith("budget.") || role.startsWith("execution.");
  return isBudget && isScoredElsewhere(making, part) ? {} : { role };
}

/** Of two tables that tell a budget and what was spent of it, the one in which the score stands is scored. */
function isScoredElsewhere({ understood: { parts, repeats } }: Making, part: MatrixPart): boolean {
  const scopeOf = (key: string): string | undefined => repeats.find((one) => one.parts.includes(key))?.key;
  const isScored = ({ items }: MatrixPart): boolean => items.some(({ rule }) => rule?.rule === "execution");
  if (isScored(part)) return false;
  return parts.some(
    (one) =>
      one.part === "matrix" &&
      isScored(one) &&
      one.columns.some(({ role }) => role === "budget.executed") &&
      scopeOf(one.key) === scopeOf(part.key),
  );
}

/** Income at the left, spending at the right. */
function isBesideSpending({ understood, words }: Making, part: MatrixPart): boolean {
  return understood.parts.some(
    (one) =>
      one.part === "matrix" &&
      one !== part &&
      one.table === part.table &&
      one.lines[0] !== undefined &&
      isWholeCalled(words.balances.spending, one.lines[0]),
  );
}

function isPartOf(lines: readonly MatrixLine[], line: MatrixLine, whole: MatrixLine): boolean {
  if (line === whole) return true;
  const parent = lines.find(({ key }) => key === line.parent);
  return parent !== undefined && isPartOf(lines, parent, whole);
}
