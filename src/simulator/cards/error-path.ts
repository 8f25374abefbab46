import { isObject } from "../json.js";
import { at, join, keysOf } from "./pointer.js";

/**
 * Where a fault is, as the platform writes it: `ROOT -> body -> elements -> [1](tag: action)`. A component is named by its tag, so
 * the tag is not named again behind it.
 */
export function errorPath(content: string, pointer: string): string {
  const keys = keysOf(pointer);
  const card = parsed(content);
  const steps = keys.map((key, index) => step(key, at(card, pointerTo(keys, index))));
  return ["ROOT", ...(keys.at(-1) === "tag" ? steps.slice(0, -1) : steps)].join(" -> ");
}

function step(key: string, node: unknown): string {
  const tag = isObject(node) && typeof node.tag === "string" ? `(tag: ${node.tag})` : "";
  return /^\d+$/.test(key) ? `[${key}]${tag}` : key;
}

function pointerTo(keys: readonly string[], index: number): string {
  return join("", ...keys.slice(0, index + 1));
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined; // such a card has no places in it
  }
}
