import { isObject } from "../../json.js";
import type { Seat } from "../component.js";
import { type Fault, fault } from "../fault.js";
import { join } from "../pointer.js";

/** Options are told apart by their value alone. */
export function* uniqueOptions({ node, pointer }: Seat): Iterable<Fault> {
  const seen = new Set<string>();
  for (const [index, value] of optionValues(node.options).entries()) {
    if (value === undefined) continue;
    if (seen.has(value)) {
      yield fault("option-unique", join(pointer, "options", index, "value"), `two options have the value ${value}`);
    }
    seen.add(value);
  }
}

/** What is selected at the start (one value or a list) must be among the options, unless there are none. */
export function* initialAmong(property: string, { node, pointer }: Seat): Iterable<Fault> {
  const known = optionValues(node.options);
  if (known.length === 0) return;
  const initial = node[property];
  const places = Array.isArray(initial)
    ? initial.map((value, index) => ({ value, place: join(pointer, property, index) }))
    : [{ value: initial, place: join(pointer, property) }];
  for (const { value, place } of places) {
    if (typeof value === "string" && !known.includes(value)) {
      yield fault("option-unknown", place, `no option has the value ${value}`);
    }
  }
}

/** Multi-selects are required unless they say otherwise, against what every other element does. */
export function* requiredUnsaid({ node, pointer }: Seat): Iterable<Fault> {
  if (node.required === undefined) {
    yield fault("required-default", join(pointer, "required"), "required is true here unless set");
  }
}

function optionValues(options: unknown): (string | undefined)[] {
  if (!Array.isArray(options)) return [];
  return options.map((option) => (isObject(option) && typeof option.value === "string" ? option.value : undefined));
}
