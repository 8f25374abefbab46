import { type Fault, fault } from "../fault.js";
import { taggedNodes } from "../nodes.js";
import { join } from "../pointer.js";
import type { Card } from "./card.js";

/** element_id is unique over components, texts and title tags. */
export function* checkElementIds({ root }: Card): Iterable<Fault> {
  const seen = new Map<string, string>();
  for (const { node, pointer } of taggedNodes(root)) {
    const { element_id: id } = node;
    if (typeof id !== "string") continue;
    const first = seen.get(id);
    if (first !== undefined) yield fault("element-id-unique", join(pointer, "element_id"), `${id} is also ${first}`);
    else seen.set(id, pointer);
  }
}
