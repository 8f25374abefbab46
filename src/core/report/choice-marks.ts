/** A choice as a form prints it: a box or a column for each option. */
import type { Field, Option } from "../form/form.js";

/** The group of names beside a field's own: `{{kindBox.new}}` prints a ticked or an open box. */
export function boxesOf(id: string): string {
  return `${id}Box`;
}

/** `{{kindTick.new}}` prints a tick or nothing. */
export function ticksOf(id: string): string {
  return `${id}Tick`;
}

export const marks = { ticked: "☑", open: "□", tick: "√" } as const;

/** Options that a layout can name. */
export function namedOptions(field: Pick<Field, "options">): (Option & { readonly id: string })[] {
  return field.options.flatMap((option) => (option.id === null ? [] : [{ ...option, id: option.id }]));
}
