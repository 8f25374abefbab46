/**
 * The unit that a report's money is written in, where the form lets it be chosen: a figure of the report like any other, and
 * one compiled form a unit, of which the ledger takes the one that the report's answer names. What a field is kept in never
 * changes.
 */
import { splitUnit } from "../value/fields/split-unit.js";
import { unitDimension } from "../value/lexicon/units.js";
import { entryOf } from "./check-ids.js";
import type { FormSource } from "./define.js";
import { parseFeel } from "./expression.js";
import type { Field, Form, Origin } from "./form.js";
import type { Mistakes } from "./mistake.js";

export interface MoneyUnit {
  /** Where the report says it, and its tag. */
  readonly path: string;
  /** By unit. */
  readonly forms: ReadonlyMap<string, Form>;
}

const path = "moneyUnit";

/** The figure that says it: the first unit until somebody answers. `origin`: of the key. */
export function moneyUnitField(source: FormSource["moneyUnit"], origin: Origin, mistakes: Mistakes): Field[] {
  if (source === undefined) return [];
  const { label, options, aliases = [], help = null } = source;
  options.forEach((option, index) => {
    if (isMoney(option) && splitUnit(option).unit === splitUnit(options[0]).unit) return;
    mistakes.push({ code: "money-unit", facts: { unit: option }, ...entryOf(origin, "options", index), offset: 0 });
  });
  const usual = parseFeel(JSON.stringify(options[0]));
  return [
    {
      pattern: path,
      id: path,
      label,
      fullLabel: label,
      kind: "choice",
      spec: { options: options.map((option) => ({ value: option, label: option })) },
      roles: [],
      derive: null,
      default: "references" in usual ? usual : null,
      optional: false,
      column: null,
      by: null,
      printed: true,
      numbered: null,
      stage: null,
      help,
      aliases,
      options: options.map((option) => ({
        id: null,
        label: option,
        aliases: [],
        role: null,
        group: null,
        groupRole: null,
      })),
      origin,
    },
  ];
}

/** `formIn`: the same definition with its money written in a unit. */
export function withMoneyUnits(form: Form, formIn: (unit: string) => Form): Form {
  const field = form.fields.get(path);
  if (field === undefined) return form;
  const forms = new Map<string, Form>();
  const moneyUnit: MoneyUnit = { path, forms };
  for (const { label } of field.options) forms.set(label, { ...formIn(label), moneyUnit });
  return { ...form, moneyUnit };
}

/** The form as a report sees it that answered `unit`. */
export function formInUnit(form: Form, answered: (path: string) => string | null | undefined): Form {
  if (form.moneyUnit === null) return form;
  const { forms } = form.moneyUnit;
  const [usual] = forms.values();
  return forms.get(answered(form.moneyUnit.path) ?? "") ?? usual ?? form;
}

/** A field of money as it is written in `unit`; any other as it is. */
export function writtenIn(field: Field, unit: string | null): Field {
  const { spec, kind } = field;
  const other = unit !== null && kind === "money" && spec.unit !== unit && spec.unit !== undefined;
  if (!other || splitUnit(spec.unit).unit !== splitUnit(unit).unit) return field;
  return { ...field, spec: { ...spec, written: unit } };
}

function isMoney(unit: string): boolean {
  const { unit: coin } = splitUnit(unit);
  return coin !== null && unitDimension(coin) === "money";
}
