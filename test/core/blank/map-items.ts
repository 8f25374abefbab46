/** What was understood, with every figure as `change` wants it. */
import type { Item, Part, Understood } from "../../../src/core/blank/understood.js";

export function mapItems(understood: Understood, change: (item: Item) => Item): Understood {
  const parts = understood.parts.map((part): Part => {
    if (part.part === "list") return { ...part, total: part.total.map(change) };
    return part.part === "narrative" ? part : { ...part, items: part.items.map(change) };
  });
  return { ...understood, parts };
}
