import { isObject, type JsonObject } from "../json.js";
import { nodes } from "./nodes.js";
import { join } from "./pointer.js";

/** A text that people see, and how it is read. */
export interface ShownText {
  text: string;
  kind: "plain" | "lark_md" | "markdown";
  pointer: string;
}

/** Every text of a card that people see: titles, markdown, labels, options, initial values, cells, charts, the preview in the chat list. */
export function* shownTexts(root: JsonObject): Iterable<ShownText> {
  for (const { node, pointer } of nodes(root)) yield* textsOf(node, pointer);
}

function* textsOf(node: JsonObject, pointer: string): Iterable<ShownText> {
  const kind = kindOf(node.tag);
  yield* stringsAt(node, ["content"], kind, pointer);
  yield* stringsAt(node, ["default_value", "display_name"], "plain", pointer);
  if (isObject(node.i18n_content)) {
    yield* stringsAt(node.i18n_content, Object.keys(node.i18n_content), kind, join(pointer, "i18n_content"));
  }
  if (node.tag === "table") yield* cellsOf(node, pointer);
  if (node.tag === "chart") yield* stringsIn(node.chart_spec, "plain", join(pointer, "chart_spec"));
}

function* stringsAt(node: JsonObject, keys: string[], kind: ShownText["kind"], pointer: string): Iterable<ShownText> {
  for (const key of keys) {
    const text = node[key];
    if (typeof text === "string") yield { text, kind, pointer: join(pointer, key) };
  }
}

function* cellsOf(table: JsonObject, pointer: string): Iterable<ShownText> {
  const columns = Array.isArray(table.columns) ? table.columns.filter(isObject) : [];
  for (const [index, row] of entriesOf(table.rows)) {
    if (!isObject(row)) continue;
    for (const { name, data_type: type } of columns) {
      if (typeof name !== "string" || type === "persons") continue;
      yield* stringsIn(row[name], kindOf(type), join(pointer, "rows", index, name));
    }
  }
}

function* stringsIn(value: unknown, kind: ShownText["kind"], pointer: string): Iterable<ShownText> {
  const left: [unknown, string][] = [[value, pointer]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [inner, place] = next;
    if (typeof inner === "string") yield { text: inner, kind, pointer: place };
    for (const [key, deeper] of entriesOf(inner)) left.push([deeper, join(place, key)]);
  }
}

function kindOf(tag: unknown): ShownText["kind"] {
  return tag === "lark_md" || tag === "markdown" ? tag : "plain";
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
}
