import { isObject } from "../json.js";

/** JSON pointers (RFC 6901) into a card. */
export function join(pointer: string, ...keys: PropertyKey[]): string {
  return keys.reduce((path: string, key) => `${path}/${escaped(String(key))}`, pointer);
}

/** What stands at `pointer`, or undefined. */
export function at(root: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce(child, root);
}

export function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1).map(unescaped);
}

function child(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescaped(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
