import { type Fault, fault } from "../fault.js";
import { join } from "../pointer.js";
import type { Card } from "./card.js";

/** Names are unique in the whole card, over all its forms: values under equal names overwrite each other. */
export function* checkNames({ seats }: Card): Iterable<Fault> {
  const seen = new Map<string, string>();
  for (const { node, pointer } of seats) {
    const { name } = node;
    if (typeof name !== "string" || name === "") continue;
    const first = seen.get(name);
    if (first !== undefined) yield fault("name-unique", join(pointer, "name"), `${name} is also the name of ${first}`);
    else seen.set(name, pointer);
  }
}
