import { isRecord, type Json, list, number, record, text } from "../json.js";
import { signOf } from "./icon.js";
import { plain } from "./text.js";
import type { CardWorld } from "./world.js";

export interface Option {
  value: string;
  label: string;
}

export function staticOptions(node: Json): Option[] {
  return list(node.options)
    .filter(isRecord)
    .map((option) => ({ value: text(option.value), label: `${iconOf(option)}${plain(option.text)}` }));
}

/** The people listed, or every member of the chat when none is. */
export function personOptions(node: Json, world: Pick<CardWorld, "people" | "members">): Option[] {
  const listed = list(node.options)
    .filter(isRecord)
    .map((option) => text(option.value));
  const ids = listed.length > 0 ? listed : world.members;
  return ids.map((id) => ({ value: id, label: world.people.get(id)?.name ?? id }));
}

/** `initial_option` is a value, `initial_index` counts from 1. */
export function initialOption(node: Json, options: Option[]): string {
  const byIndex = options[number(node.initial_index, 0) - 1]?.value ?? "";
  return text(node.initial_option) || byIndex;
}

/** An option of a browser's menu holds letters only: a standard icon becomes its sign. */
function iconOf(option: Json): string {
  const token = text(record(option.icon).token);
  return token ? `${signOf(token)} ` : "";
}
