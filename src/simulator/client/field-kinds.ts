import type { Tag } from "../cards/tag.js";
import type { JsonObject } from "../json.js";
import { isObject } from "../json.js";

/** What a person can put into an element, as the control interface carries it. */
export type Entry = string | readonly string[] | boolean;

/** How the client treats one kind of element that takes a value. */
export interface FieldKind {
  /** What stands in it before anybody touches it; undefined when nothing does. */
  initial(node: JsonObject): Entry | undefined;
  /** Why the client would not let this be entered; null when it would. */
  wrong(entry: Entry, node: JsonObject, members: readonly string[]): string | null;
  /** As it is sent: dates carry the person's offset from UTC. */
  wire(entry: Entry): unknown;
  /** Where it goes in the callback outside a form; undefined when it cannot stand there. */
  outside?: "option" | "input_value" | "checked";
}

export type FieldTag = Extract<
  Tag,
  | "input"
  | "select_static"
  | "multi_select_static"
  | "select_person"
  | "multi_select_person"
  | "date_picker"
  | "picker_time"
  | "picker_datetime"
  | "checker"
  | "select_img"
>;

const LONGEST = 1000;
const same = (entry: Entry): unknown => entry;

const oneOf: Omit<FieldKind, "initial"> = { wrong: oneOption, wire: same, outside: "option" };
const someOf: FieldKind = { initial: (node) => listOf(node.selected_values), wrong: manyOptions, wire: same };

export const FIELD_KINDS: Record<FieldTag, FieldKind> = {
  input: { initial: (node) => textOf(node.default_value), wrong: wrongText, wire: same, outside: "input_value" },
  select_static: { ...oneOf, initial: (node) => textOf(node.initial_option) ?? optionAt(node) },
  multi_select_static: someOf,
  select_person: { ...oneOf, initial: (node) => textOf(node.initial_option) },
  multi_select_person: someOf,
  date_picker: moment("initial_date", /^\d{4}-\d{2}-\d{2}$/),
  picker_time: moment("initial_time", /^([01]\d|2[0-3]):[0-5]\d$/),
  picker_datetime: moment("initial_datetime", /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/),
  checker: {
    initial: (node) => node.checked === true,
    wrong: (entry) => (typeof entry === "boolean" ? null : "只能勾选或不勾选"),
    wire: same,
    outside: "checked",
  },
  select_img: {
    initial: () => undefined,
    wrong: (entry, node, members) => (node.multi_select === true ? manyOptions : oneOption)(entry, node, members),
    wire: same,
    outside: "option",
  },
};

export function isFieldTag(tag: string): tag is FieldTag {
  return Object.hasOwn(FIELD_KINDS, tag);
}

function wrongText(entry: Entry, node: JsonObject): string | null {
  if (typeof entry !== "string") return "只能输入文字";
  const most = typeof node.max_length === "number" ? node.max_length : LONGEST;
  if (entry.length > most) return `最多 ${most} 字，输入了 ${entry.length} 字`;
  return entry.includes("\n") && node.input_type !== "multiline_text" ? "单行输入框里不能换行" : null;
}

function oneOption(entry: Entry, node: JsonObject, members: readonly string[]): string | null {
  if (typeof entry !== "string") return "只能选一项";
  return choices(node, members).includes(entry) ? null : `没有选项 ${entry}`;
}

function manyOptions(entry: Entry, node: JsonObject, members: readonly string[]): string | null {
  if (!isList(entry)) return "应为若干选项";
  const unknown = entry.find((value) => !choices(node, members).includes(value));
  return unknown === undefined ? null : `没有选项 ${unknown}`;
}

/** A person picker without options offers the members of the chat. */
function choices(node: JsonObject, members: readonly string[]): readonly string[] {
  if (!Array.isArray(node.options)) return members;
  return node.options
    .filter((option) => isObject(option) && option.disabled !== true)
    .map((option: JsonObject) => String(option.value));
}

/** Dates and times carry " +0800". An impossible date cannot be picked in a calendar. */
function moment(initial: string, shape: RegExp): FieldKind {
  return {
    initial: (node) => textOf(node[initial]),
    wrong: (entry) =>
      typeof entry === "string" && shape.test(entry) && isRealDay(entry) ? null : `不是日历里能选到的：${entry}`,
    wire: (entry) => `${entry} +0800`,
    outside: "option",
  };
}

function isRealDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day === undefined) return true;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** `initial_index` counts from 1; 0 is none. */
function optionAt(node: JsonObject): string | undefined {
  const options: unknown[] = Array.isArray(node.options) ? node.options : [];
  const option = typeof node.initial_index === "number" ? options[node.initial_index - 1] : undefined;
  return isObject(option) ? textOf(option.value) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}

export function isList(entry: Entry): entry is readonly string[] {
  return Array.isArray(entry);
}
