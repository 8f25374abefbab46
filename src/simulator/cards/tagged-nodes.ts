import { isObject, type JsonObject } from "../json.js";
import { join } from "./pointer.js";

/** Properties that hold the app's or a chart's data, which is no part of the card's tree. */
const DATA = new Set(["value", "chart_spec", "rows"]);

/** Every object with a tag, in the order of the card: what the limit of 200 elements counts. */
export function* taggedNodes(root: JsonObject): Iterable<{ node: JsonObject; pointer: string }> {
  const left: [unknown, string][] = [[root, ""]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [value, pointer] = next;
    if (isObject(value) && typeof value.tag === "string") yield { node: value, pointer };
    for (const [key, inner] of childrenOf(value).reverse()) left.push([inner, join(pointer, key)]);
  }
}

function childrenOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.map((inner: unknown, index) => [String(index), inner]);
  return isObject(value) ? Object.entries(value).filter(([key]) => !DATA.has(key)) : [];
}
