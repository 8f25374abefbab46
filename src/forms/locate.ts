/** Where a part of a YAML file stands. */
import type { Document, LineCounter } from "yaml";
import { yamlLibrary } from "./yaml-library.js";

/** Line and column, both from 1, of what stands at a path; `offset` characters into its text. */
export type Locate = (at: readonly (string | number)[], offset?: number, part?: "key" | "value") => Place;

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a path names but is not there, a missing key, stands where its parent begins. */
export function locator(document: Document, text: string, lines: LineCounter): Locate {
  return (at, offset = 0, part = "value") => {
    for (let path = [...at]; path.length > 0; path.pop()) {
      const node: unknown = part === "key" ? keyAt(document, path) : document.getIn(path, true);
      const start = startOf(node);
      if (start !== null) return place(lines, path.length < at.length ? start : inText(node, text, start, offset));
    }
    return place(lines, startOf(document.contents) ?? 0);
  };
}

function place(lines: LineCounter, position: number): Place {
  const { line, col } = lines.linePos(position);
  return { line, column: col };
}

function keyAt(document: Document, path: readonly (string | number)[]): unknown {
  const { isMap, isPair, isScalar } = yamlLibrary();
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const name = path.at(-1);
  const pair = isMap(parent)
    ? parent.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === name)
    : null;
  return pair?.key ?? document.getIn(path, true);
}

function startOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}

/**
 * The position of a character of a scalar's value. Quotes, escapes, the head of a block and its indents stand in the file
 * but not in the value, so both are walked side by side.
 */
function inText(node: unknown, text: string, start: number, offset: number): number {
  if (!yamlLibrary().isScalar(node) || typeof node.value !== "string" || offset === 0) return start;
  const { value } = node;
  let position = start;
  for (let index = 0; index <= offset && index < value.length; index++) {
    if (index > 0) position++;
    while (position < text.length && !same(text.charAt(position), value.charAt(index))) position++;
  }
  return offset < value.length ? position : position + 1;
}

/** A folded line break is a space in the value. */
function same(written: string, meant: string): boolean {
  return written === meant || (meant === " " && written === "\n");
}
