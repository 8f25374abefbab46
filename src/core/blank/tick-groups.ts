/** Columns that are ticked together under one head are one choice, of one option or of several. */
import type { FieldSource } from "../form/define.js";
import type { BlankWords } from "./blank-words.js";
import { fieldOf } from "./field-of.js";
import { newColumnItem } from "./new-column-item.js";
import { optionIds } from "./option-ids.js";
import type { ListColumn } from "./understood.js";

/** The first column of the choice that a ticked column belongs to, and the id of its option; null: the column is not ticked. */
export function tickOfColumn(
  columns: readonly ListColumn[],
  column: ListColumn,
): { readonly first: ListColumn; readonly option: string } | null {
  const together = tickedWith(columns, column);
  const [first] = together;
  const option = optionIds(together.map(({ name }) => ({ label: name }))).find(({ label }) => label === column.name);
  return first === undefined || option === undefined ? null : { first, option: option.id };
}

/** The choice that begins with this column; null: it goes on with the choice of a column before it. */
export function tickField(
  columns: readonly ListColumn[],
  column: ListColumn,
  id: string,
  words: BlankWords,
): FieldSource | null {
  const together = tickedWith(columns, column);
  if (together[0] !== column) return null;
  const options = optionIds(together.map(({ name }) => ({ label: optionName(column, name) })));
  return {
    ...fieldOf(newColumnItem({ ...column, name: column.group ?? column.name, kind: "text" }), id, undefined, words),
    kind: column.many ? "choices" : "choice",
    optional: true,
    options: options.map(({ id: name, label }) => ({ id: name, label })),
  };
}

function tickedWith(columns: readonly ListColumn[], { kind, group, side }: ListColumn): ListColumn[] {
  return kind === "tick"
    ? columns.filter((one) => one.kind === "tick" && one.group === group && one.side === side)
    : [];
}

/** Columns are called after their head (偏差原因：经费保障). */
function optionName({ group }: ListColumn, name: string): string {
  return group !== null && name.startsWith(`${group}：`) ? name.slice(group.length + 1) : name;
}
