import { isObject, type JsonObject } from "../json.js";
import { join } from "./pointer.js";

/** An object of a card and where it stands. */
export interface Node {
  node: JsonObject;
  pointer: string;
}

/** Properties that hold data of the app or of a chart, which is no part of the card's tree. */
const DATA = new Set(["value", "chart_spec", "rows"]);

/** Every object of a card, in its order; without recursion, since a hostile card may nest without end. */
export function* nodes(root: JsonObject): Iterable<Node> {
  const left: [unknown, string][] = [[root, ""]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [value, pointer] = next;
    if (isObject(value)) yield { node: value, pointer };
    for (const [key, inner] of childrenOf(value).reverse()) left.push([inner, join(pointer, key)]);
  }
}

/** Those with a tag: what the limit of 200 elements counts, texts and icons included. */
export function taggedNodes(root: JsonObject): Node[] {
  return [...nodes(root)].filter(({ node }) => typeof node.tag === "string");
}

function childrenOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.map((inner: unknown, index) => [String(index), inner]);
  return isObject(value) ? Object.entries(value).filter(([key]) => !DATA.has(key)) : [];
}
