/**
 * Indicators in the rows that a form prints for their class: `{{#indicatorsIn.quantity}}`. A class without indicators has
 * one blank row, so that no printed row goes missing.
 */
import type { List, Option } from "../form/form.js";
import { indicatorField } from "../form/scored-scopes.js";
import type { Indicator } from "../score/indicator.js";
import { namedOptions } from "./choice-marks.js";
import { type LaterModel, lazyModel } from "./lazy-model.js";
import type { PrintModel } from "./print-model.js";

/** The group of names beside the list's own. */
export function inClasses(list: string): string {
  return `${list}In`;
}

/** The classes that a layout can name. */
export function classesOf(list: List): (Option & { readonly id: string })[] {
  const field = list.role === "indicators" ? indicatorField(list, "indicator.level2") : undefined;
  return field === undefined ? [] : namedOptions(field);
}

/** `first` is set in the first row of the class, `rest` in the others. `own`: what a row prints besides; `names`: of a blank row. */
export function rowsOfClass<T extends Indicator>(
  lines: readonly T[],
  option: Option,
  own: (line: T, index: number) => LaterModel,
  names: readonly string[],
): PrintModel[] {
  const rows = lines.flatMap((line, index) => (isOf(line, option) ? [{ line, index }] : []));
  if (rows.length === 0) return [blankRow(option, names)];
  return rows.map(({ line, index }, place) =>
    lazyModel({
      ...own(line, index),
      level1: () => line.level1,
      first: () => place === 0,
      rest: () => place > 0,
      last: () => place === rows.length - 1,
    }),
  );
}

function isOf(line: Indicator, option: Option): boolean {
  return line.level2 === option.label && (option.group === null || line.level1 === option.group);
}

function blankRow(option: Option, names: readonly string[]): PrintModel {
  const blank = Object.fromEntries(names.map((name) => [name, null]));
  return { ...blank, level1: option.group ?? "", level2: option.label, first: true, rest: false, last: true };
}
