/** Rows of money with their columns by role: what was planned, changed and spent of one thing. */
import Big from "big.js";
import { expandPattern } from "../form/expand-pattern.js";
import type { Field, Form } from "../form/form.js";
import { placed, rowOf } from "../form/path.js";
import type { ReportInput } from "./report-input.js";

export interface Amount {
  readonly path: string;
  readonly value: Big;
}

export interface BudgetRow {
  /** What the row's cells have before their own id: `projects.2.funds.total`. */
  readonly path: string;
  /** The row of a list that it stands in, "" for the report itself. */
  readonly scope: string;
  /** Roles that all its cells share: funds.total, expenditure.basic, costs.procurement. */
  readonly roles: readonly string[];
  amount(role: string): Amount | null;
}

/** Every row that has a cell of one of the columns `columns` (roles), row by row. */
export function budgetRows(input: ReportInput, columns: readonly string[]): BudgetRow[] {
  return rowsOf(input.form, columns).flatMap(({ pattern, byRole, roles }) =>
    expandPattern(input.ledger, pattern).map((path) => ({
      path,
      scope: rowOf(path),
      roles,
      amount(role: string): Amount | null {
        const field = byRole.get(role);
        if (field === undefined) return null;
        const at = placed(field.pattern, path);
        const value = input.ledger.value(at, field);
        return value === null ? null : { path: at, value: new Big(value) };
      },
    })),
  );
}

interface RowShape {
  readonly pattern: string;
  /** The first field of each role. */
  readonly byRole: ReadonlyMap<string, Field>;
  readonly roles: readonly string[];
}

/** By form and columns: what a form's tables look like never changes. */
const shapes = new WeakMap<Form, Map<string, RowShape[]>>();

function rowsOf(form: Form, columns: readonly string[]): RowShape[] {
  const known = shapes.get(form) ?? new Map<string, RowShape[]>();
  shapes.set(form, known);
  const key = columns.join(" ");
  const rows = known.get(key) ?? shapesOf(form, columns);
  known.set(key, rows);
  return rows;
}

/** Cells of a table's row share the row's roles; so do figures that stand side by side in a row of a list. */
function shapesOf(form: Form, columns: readonly string[]): RowShape[] {
  const groups = new Map<string, Field[]>();
  for (const field of form.fields.values()) {
    if (field.kind !== "money" || !field.roles.some((role) => columns.includes(role))) continue;
    const parent = field.pattern.slice(0, Math.max(0, field.pattern.lastIndexOf(".")));
    groups.set(parent, [...(groups.get(parent) ?? []), field]);
  }
  return [...groups].map(([pattern, fields]) => ({
    pattern,
    byRole: new Map(fields.flatMap((field) => field.roles.map((role) => [role, field] as const)).reverse()),
    roles: [...new Set(fields.flatMap(({ roles }) => roles))].filter((role) => !columns.includes(role)),
  }));
}
