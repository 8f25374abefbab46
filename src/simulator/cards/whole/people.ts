import { isObject } from "../../json.js";
import type { Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { withoutCode } from "../markdown/bare-text.js";
import { mentionedIds } from "../markdown/tags.js";
import { join } from "../pointer.js";
import { shownTexts } from "../texts.js";
import type { Card } from "./card.js";

interface Mention {
  id: unknown;
  place: string;
}

/** Everyone a card names must be somebody. Stricter than the platform with pickers, cells and <person>, which it shows as unknown. */
export function* checkPeople({ root, seats, options }: Card): Iterable<Fault> {
  const { personExists } = options;
  if (!personExists) return;
  const inTexts = [...shownTexts(root)]
    .filter((shown) => shown.kind !== "plain")
    .flatMap(({ text, pointer }) => mentionedIds(withoutCode(text)).map((id) => ({ id, place: pointer })));
  for (const { id, place } of [...seats.flatMap(mentionsOf), ...inTexts]) {
    if (typeof id === "string" && !personExists(id)) {
      yield fault("person", place, `There is an invalid user resource(at/person) in your card: ${id}`);
    }
  }
}

function mentionsOf({ tag, node, pointer }: Seat): Mention[] {
  if (tag === "person") return [{ id: node.user_id, place: join(pointer, "user_id") }];
  if (tag === "person_list" && node.drop_invalid_user_id !== true)
    return listed(node.persons, "id", join(pointer, "persons"));
  if (tag === "select_person" || tag === "multi_select_person") return picked({ node, pointer });
  return tag === "table" ? cells({ node, pointer }) : [];
}

function picked({ node, pointer }: Pick<Seat, "node" | "pointer">): Mention[] {
  const selected: unknown[] = Array.isArray(node.selected_values) ? node.selected_values : [];
  return [
    ...listed(node.options, "value", join(pointer, "options")),
    { id: node.initial_option, place: join(pointer, "initial_option") },
    ...selected.map((id, index) => ({ id, place: join(pointer, "selected_values", index) })),
  ];
}

function listed(list: unknown, key: string, pointer: string): Mention[] {
  if (!Array.isArray(list)) return [];
  return list.map((one: unknown, index) => ({
    id: isObject(one) ? one[key] : undefined,
    place: join(pointer, index, key),
  }));
}

function cells({ node, pointer }: Pick<Seat, "node" | "pointer">): Mention[] {
  const columns = Array.isArray(node.columns) ? node.columns.filter(isObject) : [];
  const names = columns.filter((column) => column.data_type === "persons").map((column) => String(column.name));
  const rows: unknown[] = Array.isArray(node.rows) ? node.rows : [];
  return rows.flatMap((row, index) =>
    names.flatMap((name) => {
      const cell: unknown = isObject(row) ? row[name] : undefined;
      const ids: unknown[] = Array.isArray(cell) ? cell : [cell];
      return ids.map((id) => ({ id, place: join(pointer, "rows", index, name) }));
    }),
  );
}
