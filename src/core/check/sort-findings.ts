/** The order in which a clerk works: what blocks first, then as the form goes, row by row. */
import type { Form } from "../form/form.js";
import { patternOf } from "../form/path.js";
import type { Place } from "../reading/place.js";
import type { Finding, Severity } from "./finding.js";

export function inOrder(form: Form, findings: readonly Finding[]): Finding[] {
  const order = orderOf(form);
  const last = form.fields.size;
  const keyed = findings.map((finding, index) => ({
    finding,
    key: [ranks[finding.severity], ...positionOf(finding.places[0], order, last), index],
  }));
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ finding }) => finding);
}

const known = new WeakMap<Form, Map<string, number>>();

/** Where each field stands in the form and, once it was asked for, where the first field below a pattern stands. */
function orderOf(form: Form): Map<string, number> {
  const order = known.get(form) ?? new Map([...form.fields.keys()].map((pattern, index) => [pattern, index]));
  known.set(form, order);
  return order;
}

const ranks: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Position of the outermost section, rows from the outermost inwards, position of the field. */
function positionOf(place: Place | undefined, order: Map<string, number>, last: number): number[] {
  if (place === undefined || place.at === "printed") return [last];
  const pattern = patternOf(place.path);
  const top = pattern.split(".")[0] ?? "";
  const rows = [...place.path.matchAll(/\.(\d+)(?=\.|$)/g)].map(([, row]) => Number(row));
  return [firstOf(top, order, last), rows[0] ?? 0, rows[1] ?? 0, rows[2] ?? 0, firstOf(pattern, order, last)];
}

/** The field's place, else that of the first field beneath; what has none (scores) comes last. */
function firstOf(pattern: string, order: Map<string, number>, last: number): number {
  const known = order.get(pattern);
  if (known !== undefined) return known;
  const start = `${pattern}.`;
  const found = [...order].find(([field]) => field.startsWith(start))?.[1] ?? last;
  order.set(pattern, found);
  return found;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
