/** What an indicator's name says it measures, what its class is, and what its values are. */
import { ByText } from "../by-text.js";
import { unitDimension } from "../value/lexicon/units.js";
import type { Reading } from "../value/reading.js";
import type { IndicatorRow } from "./indicator-rows.js";
import type { IndicatorLists } from "./indicator-words.js";
import { RowMemo } from "./row-memo.js";

export type IndicatorClass = keyof IndicatorLists["classes"];

/** By the words of level 2, else of level 1; null for a class that no list knows. */
export function classOf(row: IndicatorRow, lists: IndicatorLists): IndicatorClass | null {
  return ofRows.of(row, lists, () => classByWords(row, lists));
}

const ofRows = new RowMemo<IndicatorClass | null>();

function classByWords(
  { level1, level2 }: Pick<IndicatorRow, "level1" | "level2">,
  { classes }: IndicatorLists,
): IndicatorClass | null {
  for (const label of [level2, level1]) {
    for (const [name, words] of entries(classes)) if (words.some((word) => label.includes(word))) return name;
  }
  return null;
}

export type NameKind = "satisfaction" | "execution" | "time" | "rate" | "count";

export function nameKind(name: string, lists: IndicatorLists): NameKind | null {
  const known = kinds.get(lists) ?? new ByText<NameKind | null>(2000);
  kinds.set(lists, known);
  return known.of(name, (one) => kindByWords(one, lists));
}

const kinds = new WeakMap<IndicatorLists, ByText<NameKind | null>>();

function kindByWords(name: string, lists: IndicatorLists): NameKind | null {
  for (const [kind, words] of entries(lists.names)) if (words.some((word) => name.includes(word))) return kind;
  const bare = name.replace(/[（(][^（）()]*[）)]$/, "").trim();
  if (endsWith(bare, lists.rateEndings)) return "rate";
  return endsWith(bare, lists.countEndings) && !endsWith(bare, lists.notCounts) ? "count" : null;
}

export function endsWith(name: string, words: readonly string[]): boolean {
  return words.some((word) => name.endsWith(word));
}

export function has(name: string, words: readonly string[]): boolean {
  return words.some((word) => name.includes(word));
}

/** 元 in some scale; a bare 万 or 亿 where the name speaks of money. */
export function isMoney(reading: Reading, name: string, lists: IndicatorLists): boolean {
  if (reading.unit !== null) return unitDimension(reading.unit) === "money";
  return bareScale(reading) && has(name, lists.money);
}

/** 5亿, 7600 万: a scale with nothing after it. */
export function bareScale({ unit, scale, kind }: Reading): boolean {
  return unit === null && /[万亿]$/.test(scale) && ["number", "change", "range", "text"].includes(kind);
}

export function isPercentReading({ unit }: Reading): boolean {
  return unit !== null && unitDimension(unit) === "percent";
}

function entries<T extends Record<string, readonly string[]>>(record: T): [keyof T & string, readonly string[]][] {
  const keys: (keyof T & string)[] = Object.keys(record);
  return keys.map((key) => [key, record[key] ?? []]);
}
