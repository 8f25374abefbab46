/** The reports of projects held against the department's table: what it has otherwise, and what one of the two lacks. */
import Big from "big.js";
import { normalName } from "../reading/grid/names.js";
import { type AmountRole, amountRoles, type BoardLine, type DepartmentRow } from "./board.js";

export interface Difference {
  readonly name: string;
  /** null: the project stands in one of the two alone. */
  readonly role: AmountRole | null;
  /** Role of the source; null: of all sources together. */
  readonly source: string | null;
  /** Of the project's report; null: there is none, or nothing stands there. */
  readonly own: string | null;
  readonly department: string | null;
}

/** Amounts are compared as they are stored, in one unit. */
export function differencesOf(lines: readonly BoardLine[], rows: readonly DepartmentRow[]): Difference[] {
  const rest = new Set(rows);
  const found = lines.flatMap((line): Difference[] => {
    const row = [...rest].find(({ name }) => even(name) === even(line.name));
    if (row === undefined) return [{ name: line.name, role: null, source: null, own: "", department: null }];
    rest.delete(row);
    const totals = amountRoles.flatMap((role): Difference[] => {
      const [own, department] = [line.amounts[role], row.amounts[role]];
      return isSame(own, department) ? [] : [{ name: line.name, role, source: null, own, department }];
    });
    return [...totals, ...bySource(line, row)];
  });
  return [...found, ...[...rest].map(({ name }) => ({ name, role: null, source: null, own: null, department: "" }))];
}

/** Amounts of sources that both ask for; a source that is left blank beside others has none. */
function bySource(line: BoardLine, row: DepartmentRow): Difference[] {
  return line.sources.flatMap(({ role, source, value: own }): Difference[] => {
    const there = row.sources.find((one) => one.role === role && one.source === source);
    if (there === undefined || isSame(own ?? "0", there.value ?? "0")) return [];
    return [{ name: line.name, role, source, own, department: there.value }];
  });
}

function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return new Big(one).eq(other);
}

function even(name: string): string {
  return normalName(name) || name.trim();
}
