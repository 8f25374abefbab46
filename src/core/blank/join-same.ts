/** What a form asks in several places and means only once: the year, the unit's name, a label that comes again. */
import { compact } from "./label-text.js";
import type { Item, Part, Repeat } from "./understood.js";

export function joinSame(all: readonly Part[], repeats: readonly Repeat[]): Part[] {
  const parts = all.map(withOwners);
  const inRepeat = (part: Part): string =>
    repeats.find((one) => one.parts.includes(part.key) || one.again.includes(part.key))?.key ?? "";
  const first = new Map<string, Item>();
  const spots = new Map<string, Item["spots"][number][]>();
  for (const part of parts)
    for (const item of itemsOf(part)) {
      const name = nameOf(item, inRepeat(part));
      if (name === null) continue;
      const known = first.get(name);
      if (known === undefined) first.set(name, item);
      else spots.set(known.key, [...(spots.get(known.key) ?? []), ...item.spots]);
    }
  const kept = (part: Part, item: Item): boolean => {
    if (part.part !== "fields") return true;
    const name = nameOf(item, inRepeat(part));
    return name === null || first.get(name) === item;
  };
  const merged = parts.map((part): Part => {
    if (part.part !== "fields" && part.part !== "matrix") return part;
    const items = part.items
      .filter((item) => kept(part, item))
      .map((item): Item => ({ ...item, spots: [...item.spots, ...(spots.get(item.key) ?? [])] }));
    return { ...part, items };
  });
  return merged.filter((part) => !("items" in part) || part.items.length > 0);
}

/** 负责人 | 联系电话 | 填表人 | 联系电话: each phone is that of the person before it. */
function withOwners(part: Part): Part {
  if (part.part !== "fields") return part;
  const owners = new Map<Item, Item>();
  const byLabel = new Map<string, Set<string>>();
  part.items.forEach((item, index) => {
    const owner = part.items[index - 1];
    if (item.kind !== "phone" || item.label !== item.name || owner?.kind !== "person") return;
    owners.set(item, owner);
    byLabel.set(item.label, (byLabel.get(item.label) ?? new Set<string>()).add(owner.label));
  });
  const items = part.items.map((item): Item => {
    const owner = owners.get(item);
    const isShared = (byLabel.get(item.label)?.size ?? 0) > 1;
    return owner !== undefined && isShared ? { ...item, label: `${owner.label}${item.name}` } : item;
  });
  return { ...part, items };
}

function itemsOf(part: Part): readonly Item[] {
  return part.part === "fields" ? part.items : [];
}

/** Items of one name are the same; null: this one stands for itself. */
function nameOf(item: Item, repeat: string): string | null {
  if (item.use !== "ask") return null;
  if (item.kind === "year") return "year";
  if (item.role === "unit.name") return "unit";
  if (!["text", "person", "phone", "date", "code"].includes(item.kind)) return null;
  return `${repeat} ${item.kind} ${compact(item.label)}`;
}
