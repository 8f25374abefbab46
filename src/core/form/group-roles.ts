/** What the level-1 classes of a list's rows are, by their labels. */
import type { List } from "./form.js";

/** A list without classes has none; null: nobody knows what the class is. */
export function groupRoles(list: List): ReadonlyMap<string, string | null> {
  const before = known.get(list);
  if (before !== undefined) return before;
  const options = list.row.fields.flatMap((field) => field.options);
  const roles = new Map(options.map((one) => [one.group ?? one.label, one.groupRole] as const));
  known.set(list, roles);
  return roles;
}

const known = new WeakMap<List, ReadonlyMap<string, string | null>>();
