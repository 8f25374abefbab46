/** What a form asks in several places and means only once: the year, the unit's name, a label that comes again. */
import { compact } from "./label-text.js";
import type { Item, Part, Repeat } from "./understood.js";

export function joinSame(all: readonly Part[], repeats: readonly Repeat[]): Part[] {
  const parts = withOwners(all);
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

/** 负责人 | 联系电话 | 填表人 | 联系电话: each phone is that of the person before it, wherever in the form it is asked. */
function withOwners(all: readonly Part[]): Part[] {
  const owners = new Map<Item, string>();
  const byLabel = new Map<string, Set<string>>();
  let owner = "";
  all.forEach((part, index) => {
    // Lines that follow each other tell of one person; a table begins anew.
    if (part.part !== "fields" || part.table !== null || all[index - 1]?.table !== null) owner = "";
    for (const item of itemsOf(part)) {
      if (item.kind === "person" || item.kind === "sign") owner = item.label;
      if (item.kind !== "phone") continue;
      if (item.label === item.name && owner !== item.label) {
        owners.set(item, owner);
        byLabel.set(item.label, (byLabel.get(item.label) ?? new Set<string>()).add(owner));
      }
      owner = "";
    }
  });
  const owned = (item: Item): Item => {
    const isShared = (byLabel.get(item.label)?.size ?? 0) > 1;
    return isShared ? { ...item, label: `${owners.get(item) ?? ""}${item.name}` } : item;
  };
  return all.map((part) => (part.part === "fields" ? { ...part, items: part.items.map(owned) } : part));
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
