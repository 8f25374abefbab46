/** The input that asks for a field, and what is read of what it sends. */

import { readForm } from "../../../src/core/dialogue/entry/read-form.js";
import { inputsFor } from "../../../src/core/dialogue/screen/input.js";
import type { Input } from "../../../src/core/dialogue/screen/screen.js";
import type { View } from "../../../src/core/dialogue/screen/view.js";
import type { Form } from "../../../src/core/form/form.js";
import { type Entry, Ledger } from "../../../src/core/form/ledger.js";

const source = (form: Form) => ({
  ledger: new Ledger(form, { unit: "某某中心", year: 2031 }, new Map()),
  scheme: null,
  draft: {},
  typed: new Map<string, string>(),
});

export function fieldsStepOf(form: Form, label: string): [string, Input | undefined] {
  const field = [...form.fields.values()].find((one) => one.label === label);
  if (field === undefined) throw new Error(`no field ${label}`);
  const view = { ...source(form), asks: new Map(), problems: new Map() } as unknown as View;
  const input = inputsFor(view, field, field.pattern).find((part): part is Input => part.block === "input");
  return [field.pattern, input];
}

export function readOn(form: Form, path: string, raw: string): Entry | undefined {
  const field = form.fields.get(path);
  if (field === undefined) throw new Error(`no field ${path}`);
  return readForm(source(form), [{ path, field, newRow: null }], new Map([[path, raw]]), false).entries[0];
}
