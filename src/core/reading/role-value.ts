/** Figures by what they mean. */

import Big from "big.js";
import { expandPattern } from "../form/expand-pattern.js";
import type { Field, Form } from "../form/form.js";
import { placed, rowOf } from "../form/path.js";
import type { ReportInput } from "./report-input.js";

export interface RoleValue {
  readonly path: string;
  readonly field: Field;
  readonly value: string | null;
}

/** The field that has all of these roles in the scope of `path` ("" or a row), else in the report. */
export function valueOfRole(input: ReportInput, role: string | readonly string[], path = ""): RoleValue | null {
  const fields = fieldsOf(input.form, role);
  for (const field of fields) {
    const at = placed(field.pattern, path);
    if (!at.includes(".*") && rowOf(at) === path) return { path: at, field, value: input.ledger.value(at, field) };
  }
  const field = fields.find((one) => !one.pattern.includes(".*"));
  return field === undefined ? null : { path: field.pattern, field, value: input.ledger.value(field.pattern, field) };
}

/** A number, where it stands. */
export interface AmountAt {
  readonly path: string;
  readonly value: Big;
}

/** Null: not filled in, or a figure of rows. */
export function amountOf(found: RoleValue | null): AmountAt | null {
  return found?.value == null || found.path.includes(".*") ? null : { path: found.path, value: new Big(found.value) };
}

/** Where the figure of a role stands, filled in or not; null where the form has none, or one for each row only. */
export function pathOfRole(input: ReportInput, role: string, path = ""): string | null {
  const found = valueOfRole(input, role, path)?.path ?? null;
  return found === null || found.includes(".*") ? null : found;
}

/** Every figure with all of these roles, row by row, filled in or not. */
export function valuesOfRole({ form, ledger }: ReportInput, role: string | readonly string[]): RoleValue[] {
  return fieldsOf(form, role).flatMap((field) =>
    expandPattern(ledger, field.pattern).map((path) => ({ path, field, value: ledger.value(path, field) })),
  );
}

/** Fields with all of these roles, in the form's order. */
function fieldsOf(form: Form, role: string | readonly string[]): Field[] {
  const wanted = typeof role === "string" ? [role] : role;
  const key = wanted.join(" ");
  const own = known.get(form) ?? new Map<string, Field[]>();
  known.set(form, own);
  const before = own.get(key);
  if (before !== undefined) return before;
  const found = [...form.fields.values()].filter((field) => wanted.every((one) => field.roles.includes(one)));
  own.set(key, found);
  return found;
}

const known = new WeakMap<Form, Map<string, Field[]>>();
