/** Amounts below each other, each with a name of its own: the sums of those below or above them. */
import type { BlankReading } from "./reading.js";
import { wholesOf } from "./row-tree.js";
import { isSum } from "./sum-levels.js";
import type { Item } from "./understood.js";

export interface AmountLine {
  readonly item: Item;
  /** The label as it is printed, with the spaces before it. */
  readonly text: string;
  /** How far its paragraph is set in, in letters. */
  readonly setIn: number;
}

/**
 * The sums by key. `isFlat`: also where all stand at the same level. null: none of the lines stands below another by its spaces, number or name; there is no sum among them
 * of all; or something else than amounts that are asked.
 */
export function sumsOfLines(
  reading: BlankReading,
  given: readonly AmountLine[],
  { isFlat = false } = {},
): ReadonlyMap<string, Item> | null {
  if (given.some(({ item: { kind, use } }) => kind !== "money" || use !== "ask")) return null;
  if (![given[0], given.at(-1)].some((line) => line !== undefined && isSum(reading, line.item.name))) return null;
  const lines = given.map(({ item, text, setIn }) => ({ ...{ of: item, text, setIn }, ...unnumbered }));
  const { wholes, unsure } = wholesOf(reading, lines);
  const isDeep = lines.some((line) => wholes.has(wholes.get(line) ?? line) && wholes.get(line) !== undefined);
  if (!isDeep && !isFlat) return null;
  const sums = lines.flatMap((line): Item[] => {
    const of = lines.filter((one) => wholes.get(one) === line).map((one) => one.of.key);
    return of.length < 2 ? [] : [{ ...line.of, use: "compute", rule: { rule: "sum", of } }];
  });
  for (const line of lines) {
    const [spot] = line.of.spots;
    const isAdded = sums.some(({ key }) => key === line.of.key);
    const isTold = reading.unsure.some(({ key, why }) => key === line.of.key && why === "sum");
    if (unsure.has(line) && isAdded && !isTold && spot !== undefined)
      reading.unsure.push({ key: line.of.key, why: "sum", at: spot.at, text: line.of.label });
  }
  return new Map(sums.map((sum) => [sum.key, sum]));
}

const unnumbered = { titles: [], counter: null, isMore: false };
