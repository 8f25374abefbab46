/** Where the reports of several projects stand: amounts, total, grade, findings. */
import Big from "big.js";
import type { Field, Form } from "../form/form.js";
import type { Ledger } from "../form/ledger.js";
import { fundsSources } from "../reading/grid/funds-sources.js";
import { fieldsOf } from "./project-forms.js";

export const amountRoles = ["budget.initial", "budget.adjusted", "budget.executed"] as const;
export type AmountRole = (typeof amountRoles)[number];

export interface SourceAmount {
  readonly role: AmountRole;
  readonly source: string;
  readonly value: string | null;
}

export interface BoardLine {
  readonly report: string;
  readonly name: string;
  readonly unit: string;
  /** Decimals in the form's unit; null: not there yet. */
  readonly amounts: Readonly<Record<AmountRole, string | null>>;
  /** By source, as far as the form asks for them. */
  readonly sources: readonly SourceAmount[];
  /** null: something is not scored yet. */
  readonly total: string | null;
  readonly grade: string | null;
  /** 0…100 */
  readonly percent: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Totals of the funds, in the unit that the report stores; `row`: of a list whose rows have funds of their own. */
export function amountsAt(ledger: Ledger, form: Form, row: string): BoardLine["amounts"] {
  const of = (role: AmountRole): string | null => {
    const field = moneyAt(form, row).find(({ roles }) => roles.includes(role) && roles.includes("funds.total"));
    return field === undefined ? null : valueAt(ledger, field, row);
  };
  return {
    "budget.initial": of("budget.initial"),
    "budget.adjusted": of("budget.adjusted"),
    "budget.executed": of("budget.executed"),
  };
}

/** The amounts of single sources, in the order of the form; `row` as above. */
export function sourcesAt(ledger: Ledger, form: Form, row: string): SourceAmount[] {
  return moneyAt(form, row).flatMap((field): SourceAmount[] => {
    const role = amountRoles.find((one) => field.roles.includes(one));
    const source = fundsSources.find((one) => field.roles.includes(one));
    return role === undefined || source === undefined ? [] : [{ role, source, value: valueAt(ledger, field, row) }];
  });
}

function moneyAt(form: Form, row: string): readonly Field[] {
  return row === "" ? fieldsOf(form.root) : fieldsOfRow(form, row);
}

function valueAt(ledger: Ledger, { pattern }: Field, row: string): string | null {
  return ledger.value(pattern.replace("*", row.slice(row.lastIndexOf(".") + 1)));
}

function fieldsOfRow(form: Form, row: string) {
  const list = form.lists.get(row.slice(0, row.lastIndexOf(".")));
  return list === undefined ? [] : [...list.row.fields, ...fieldsOf(list.row)];
}

export interface DepartmentRow {
  readonly name: string;
  readonly amounts: BoardLine["amounts"];
  readonly sources: BoardLine["sources"];
}

/** Projects of a department's own table; null: it has none. */
export function departmentRows(ledger: Ledger): DepartmentRow[] | null {
  const list = ledger.form.root.sections.map((section) => section.list).find((one) => one?.role === "projects");
  if (list === null || list === undefined) return null;
  return ledger.rows(list.pattern).map((row) => ({
    name: ledger.value(`${list.pattern}.${row}.${list.named}`) ?? "",
    amounts: amountsAt(ledger, ledger.form, `${list.pattern}.${row}`),
    sources: sourcesAt(ledger, ledger.form, `${list.pattern}.${row}`),
  }));
}

/** null: nobody has one of them. */
export function sumOf(values: readonly (string | null)[]): string | null {
  const numbers = values.filter((value) => value !== null && /^-?\d+(\.\d+)?$/.test(value));
  if (numbers.length === 0) return null;
  return numbers.reduce((sum: Big, value) => sum.plus(value ?? 0), new Big(0)).toFixed();
}
