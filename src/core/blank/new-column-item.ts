/** A column of a list as an item, for what fields of both have in common. */
import type { Item, ListColumn } from "./understood.js";

export function newColumnItem(column: ListColumn): Item {
  return {
    key: column.key,
    label: column.name,
    name: column.name,
    kind: column.kind,
    unit: column.unit,
    role: column.role,
    use: column.use,
    rule: null,
    options: column.options.map((label) => ({ label, box: { in: "text", paragraph: 0, from: 0, to: 0 } })),
    many: column.many,
    maxChars: null,
    help: column.help,
    by: column.by,
    optional: false,
    spots: [],
    cell: null,
    isPart: false,
  };
}
