/** Which form a file fills: the one that most of what the file says has a place in. */
import type { Found } from "../grid/found.js";
import { valuesOf } from "./import-document.js";

/** How much of a file a form takes: figures read count, those in doubt less, what is left over against it. */
export function worthOf(found: Found): number {
  const read = valuesOf(found).reduce(
    (sum, { value, problem, computed }) =>
      sum + (value === null ? 0 : computed ? 0.5 : 1) - (problem === null ? 0 : 0.6),
    0,
  );
  const left = found.unused.filter(({ text }) => /\d/.test(text) && text.length < 20).length;
  return read + 0.5 * found.scores.length - 0.5 * left;
}
