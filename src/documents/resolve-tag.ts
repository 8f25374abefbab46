import { isGap, isModel } from "../core/report/lazy-model.js";
import type { PrintValue } from "../core/report/print-model.js";

export type Resolved = { readonly known: true; readonly value: PrintValue } | { readonly known: false };

/**
 * What a tag means where it stands. `scopes`: what surrounds it, the whole report first, the nearest last; a section over a
 * flag or text repeats its surroundings and is no step of `..`. A name is looked up in the nearest scope only.
 *
 * | tag | |
 * |---|---|
 * | `name`, `goals.expected` | in the nearest scope |
 * | `../year`, `../../year` | one or two scopes further out |
 * | `.` | the nearest scope itself |
 */
export function resolveTag(tag: string, scopes: readonly unknown[]): Resolved {
  const { up, names } = readTag(tag);
  const distinct = scopes.filter((scope, index) => scope !== scopes[index - 1]);
  const scope = distinct[distinct.length - 1 - up];
  if (!isPrintValue(scope)) return { known: false };
  return names.reduce(lookUp, { known: true, value: scope });
}

/** `../../goals.expected` is 2 up, then the names goals and expected. */
export function readTag(tag: string): { up: number; names: string[] } {
  const steps = tag.trim().split("/");
  const path = (steps.pop() ?? "").trim();
  const up = steps.every((step) => step.trim() === "..") ? steps.length : Number.POSITIVE_INFINITY;
  return { up, names: path === "." ? [] : path.split(".").map((name) => name.trim()) };
}

/** Below a blank or a gap lies the same blank or gap; below a text, a flag or a list lies nothing. */
function lookUp(found: Resolved, name: string): Resolved {
  if (!found.known || found.value === null || isGap(found.value)) return found;
  const below = isModel(found.value) && Object.hasOwn(found.value, name) ? found.value[name] : undefined;
  return below === undefined ? { known: false } : { known: true, value: below };
}

function isPrintValue(scope: unknown): scope is PrintValue {
  return scope !== undefined;
}
