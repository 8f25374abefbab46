/** What was understood, as a list that people read and correct: each with the table it stands in. */
import type { BlankKind } from "./blank-words.js";
import { ruleSources } from "./rule-sources.js";
import type { Item, ListPart, Part, Understood, Unsure } from "./understood.js";

export interface Entry {
  /** An item's key, that of a list or narrative, or `list/column`. */
  readonly key: string;
  readonly label: string;
  readonly as: "ask" | "compute" | "list" | "column" | "columnComputed" | "narrative" | "not";
  readonly kind: BlankKind | null;
  readonly unit: string | null;
  /** Names of what it follows from. */
  readonly from: readonly string[];
  /** How many of them, the last, are taken off their sum. */
  readonly less: number;
  /** The first by the second, as a percentage; else their sum. */
  readonly divides: boolean;
  /** The first less the second, or that as a percentage of the second; null: neither. */
  readonly changes: "difference" | "growth" | null;
  /** Worked out by the rule of points: what is printed is a score or a rate that it gives. */
  readonly scored: boolean;
  readonly options: readonly string[];
  /** Several of the options may be ticked. */
  readonly many: boolean;
  /** Why a person should look at it; null: it was understood for certain. */
  readonly doubt: Unsure["why"] | null;
  /** Rows of a list that the blank has. */
  readonly rows: number;
  /** They are printed, and none is added. */
  readonly given: boolean;
}

/** Entries of one table, with those of the paragraphs around it; `table` null: there is no table at all. */
export interface EntryGroup {
  readonly table: number | null;
  readonly entries: readonly Entry[];
}

/** In the order of the file. */
export function entryGroups(understood: Understood): EntryGroup[] {
  const again = new Set(understood.repeats.flatMap((repeat) => repeat.again));
  const names = new Map(
    understood.parts.flatMap((part) => itemsOf(part).map((item) => [item.key, item.label] as const)),
  );
  const doubts = new Map(understood.unsure.map(({ key, why }) => [key, why] as const));
  const groups: { table: number | null; entries: Entry[] }[] = [];
  for (const part of understood.parts) {
    const entries = (again.has(part.key) ? [] : entriesOf(part, names)).map((entry) => ({
      ...entry,
      doubt: entry.as === "not" ? null : (doubts.get(entry.key) ?? null),
    }));
    if (entries.length === 0) continue;
    const last = groups.at(-1);
    if (last !== undefined && (last.table === part.table || part.table === null)) last.entries.push(...entries);
    else if (last?.table === null) groups.splice(-1, 1, { table: part.table, entries: [...last.entries, ...entries] });
    else groups.push({ table: part.table, entries });
  }
  return groups;
}

function itemsOf(part: Part): readonly Item[] {
  if (part.part === "list") return part.total;
  return part.part === "narrative" ? [] : part.items;
}

function entriesOf(part: Part, names: ReadonlyMap<string, string>): Entry[] {
  if (part.part === "narrative")
    return [{ ...blank, key: part.key, label: part.title, as: "narrative", kind: "narrative" }];
  const items = itemsOf(part).map((item) => entryOf(item, names));
  return part.part === "list" ? [...listEntries(part), ...items] : items;
}

const blank = {
  kind: null,
  unit: null,
  divides: false,
  changes: null,
  from: [],
  less: 0,
  scored: false,
  options: [],
  many: false,
  doubt: null,
  rows: 0,
  given: false,
};

function entryOf(item: Item, names: ReadonlyMap<string, string>): Entry {
  return {
    key: item.key,
    label: item.label,
    as: item.use === "ask" ? "ask" : item.use === "compute" ? "compute" : "not",
    kind: item.kind,
    unit: item.unit,
    from: sourcesOf(item, names),
    less: item.rule?.rule === "sum" ? (item.rule.less?.length ?? 0) : 0,
    divides: item.rule?.rule === "share" || item.rule?.rule === "ratio",
    changes: item.rule?.rule === "difference" || item.rule?.rule === "growth" ? item.rule.rule : null,
    scored: item.rule?.rule === "execution" || item.rule?.rule === "total",
    options: item.options.map(({ label }) => label),
    many: item.many,
    doubt: null,
    rows: 0,
    given: false,
  };
}

function sourcesOf(item: Item, names: ReadonlyMap<string, string>): string[] {
  return ruleSources(item).map((key) => names.get(key) ?? key);
}

function listEntries(part: ListPart): Entry[] {
  return [
    {
      ...blank,
      key: part.key,
      label: part.title,
      as: "list",
      rows: part.lines.length,
      given: part.fixed !== undefined,
    },
    ...part.columns.map(
      (column): Entry => ({
        ...blank,
        key: `${part.key}/${column.key}`,
        label: `${part.title} · ${column.name}`,
        as: column.use === "compute" ? "columnComputed" : column.use === "ask" ? "column" : "not",
        kind: column.kind,
        unit: column.unit,
        options: column.options,
      }),
    ),
  ];
}
