import { countUnits, currencyUnits, measuredUnits, percentUnits, proseUnits } from "./unit-table.js";
import { type WordList, wordList, words } from "./word-list.js";

interface Unit {
  readonly dimension: string;
  /** One name for all spellings. */
  readonly same: string;
  /** How many of the dimension's base units one is; null: not converted. */
  readonly factor: string | null;
}

const table = new Map<string, Unit>();
addAll(currencyUnits, "money");
for (const [dimension, list] of Object.entries(measuredUnits)) addAll(list, dimension);
addAll(percentUnits, "percent");
addAll(countUnits, "count");

export const unitWords: WordList = wordList(table.keys());

/** Counting words that make a Chinese numeral inside a sentence a number (三个科室); others are rather part of a word. */
export const proseCounters: WordList = wordList(words(proseUnits));

/** The power of ten that brings a share in this unit to percent: −1 for ‰, −3 for 15/10万; 0 for other units. */
export function percentPower(unit: string | null): number {
  return unit === null ? 0 : (percentPowers.get(unitName(unit)) ?? 0);
}

const percentPowers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "‰": -1,
    "/千": -1,
    "‱": -2,
    "/万": -2,
    "/10万": -3,
    "/百万": -4,
  }),
);

/** How a unit is printed: words for a sign become the sign. */
export function printedUnit(unit: string): string {
  return unit === "百分比" ? "%" : unitDimension(unit) === "money" && unitName(unit) === "元" ? "元" : unit;
}

/** The one name of a unit's spellings (平方米, m2 and ㎡ are ㎡); an unknown unit is its own. */
export function unitName(unit: string): string {
  return table.get(unit)?.same ?? unit;
}

/** What a unit measures: money, percent, length, area, …, count. An unknown unit counts. */
export function unitDimension(unit: string): string {
  return table.get(unit)?.dimension ?? "count";
}

/** How many of its dimension's base units one is: 1000 for 公里; null where nothing is converted (个, 美元). */
export function unitFactor(unit: string): string | null {
  return table.get(unitName(unit))?.factor ?? null;
}

function addAll(list: string, dimension: string): void {
  for (const entry of words(list)) {
    const [head = "", factor = null] = entry.split(":");
    const at = head.indexOf("=");
    const word = at < 1 ? head : head.slice(0, at);
    table.set(word, { dimension, same: at < 1 ? head : head.slice(at + 1), factor });
  }
}
