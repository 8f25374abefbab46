/** The reports of projects held against the department's table: what it has otherwise, and what one of the two lacks. */
import Big from "big.js";
import { normalName } from "../reading/grid/names.js";
import { type AmountRole, amountRoles, type BoardLine, type DepartmentRow } from "./board.js";

export interface Difference {
  readonly name: string;
  /** null: the project stands in one of the two alone. */
  readonly role: AmountRole | null;
  /** Of the project's report; null: there is none, or nothing stands there. */
  readonly own: string | null;
  readonly department: string | null;
}

/** Amounts are compared as they are stored, in one unit. */
export function differencesOf(lines: readonly BoardLine[], rows: readonly DepartmentRow[]): Difference[] {
  const rest = new Set(rows);
  const found = lines.flatMap((line): Difference[] => {
    const row = [...rest].find(({ name }) => even(name) === even(line.name));
    if (row === undefined) return [{ name: line.name, role: null, own: "", department: null }];
    rest.delete(row);
    return amountRoles.flatMap((role) => {
      const [own, department] = [line.amounts[role], row.amounts[role]];
      return isSame(own, department) ? [] : [{ name: line.name, role, own, department }];
    });
  });
  return [...found, ...[...rest].map(({ name }) => ({ name, role: null, own: null, department: "" }))];
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return new Big(one).eq(other);
}

function even(name: string): string {
  return normalName(name) || name.trim();
}
