/** Sums among rows or columns of one level, before or behind their parts: 合计 of 小计 and of what no 小计 adds up. */
import { matches } from "./matches.js";
import type { BlankReading } from "./reading.js";
import { isFiscalPart, isFiscalWhole } from "./sum-levels.js";

export interface Summand<T> {
  readonly of: T;
  readonly name: string;
  /** null: it is no sum, or its parts are known. */
  readonly level: number | null;
  readonly isNumbered: boolean;
  /** Its name says that it is part of the one before it (其中). */
  readonly isPart: boolean;
}

export interface Found<T> {
  /** The sum that each is part of. */
  readonly wholes: Map<T, T>;
  /** Sums of which order alone does not tell the parts. */
  readonly unsure: Set<T>;
}

type Side = "before" | "behind";

/** What is part of no other, in order. `outer`: where the sum stands that adds up all of it; null: there is none. */
export function addUp<T, S extends Summand<T>>(
  reading: BlankReading,
  all: readonly S[],
  found: Found<T>,
  outer: Side | null = null,
): S[] {
  // 收支结余 is income less spending, and part of neither.
  const rows = all.filter(({ name }) => !matches(reading.words.balances.balance, name));
  const tops = highest(reading, rows);
  if (tops.length === 0) return [...all];
  const { side, groups, loose, isTie } = bestSplit(reading, rows, tops, outer);
  const inner = outer === null ? null : side;
  const roots = [{ loose }, ...groups].flatMap((one) => addUp(reading, one.loose, found, inner));
  for (const { sum, own } of groups) {
    for (const part of addUp(reading, own, found, side)) found.wholes.set(part.of, sum.of);
    roots.push(sum);
    // A 小计 of all that its 合计 adds up says nothing: more likely some of it stands apart.
    const isAll = outer !== null && own.length === rows.length - 1;
    if (own.length > 1 && (isTie || isAll)) found.unsure.add(sum.of);
  }
  const others = all.filter((one) => !rows.includes(one));
  return [...roots, ...others].toSorted((one, other) => all.indexOf(one) - all.indexOf(other));
}

/** Sums of the highest level, and those of spending beside one of income. */
function highest<S extends Summand<unknown>>(reading: BlankReading, rows: readonly S[]): S[] {
  const level = Math.max(...rows.map((one) => one.level ?? -1));
  const tops = rows.filter((one) => one.level === level && level >= 0);
  return rows.filter(
    (one) => tops.includes(one) || (one.level !== null && tops.some((top) => opposes(reading, top, one))),
  );
}

/** The side that leaves fewer sums without parts, and fewer rows beside them; else that of the sum around them. */
function bestSplit<S extends Summand<unknown>>(
  reading: BlankReading,
  rows: readonly S[],
  tops: readonly S[],
  outer: Side | null,
) {
  const of = (side: Side) => ({ side, ...split(reading, rows, tops, side, outer !== null) });
  const [behind, before] = [of("behind"), of("before")];
  const isTie = behind.cost === before.cost;
  const isBehind = isTie ? outer === "behind" : behind.cost < before.cost;
  return { ...(isBehind ? behind : before), isTie };
}

/** Income and spending are no parts of each other. */
function opposes({ words }: BlankReading, top: { name: string }, other: { name: string }): boolean {
  const { income, spending } = words.balances;
  return (
    (matches(income, top.name) && matches(spending, other.name)) ||
    (matches(spending, top.name) && matches(income, other.name))
  );
}

interface Group<S> {
  readonly sum: S;
  readonly own: readonly S[];
  /** Beside its parts, and none of them. */
  readonly loose: readonly S[];
}

interface Split<S> {
  readonly groups: readonly Group<S>[];
  readonly loose: readonly S[];
  readonly cost: number;
}

/** Each sum with the rows behind it up to the next sum, or with those before it. */
function split<S extends Summand<unknown>>(
  reading: BlankReading,
  rows: readonly S[],
  tops: readonly S[],
  side: Side,
  isInner: boolean,
): Split<S> {
  const ordered = side === "behind" ? rows : rows.toReversed();
  const from = ordered.findIndex((one) => tops.includes(one));
  const loose = ordered.slice(0, from);
  const groups = tops
    .toSorted((one, other) => ordered.indexOf(one) - ordered.indexOf(other))
    .map((sum): Group<S> => {
      const at = ordered.indexOf(sum);
      const next = ordered.findIndex((one, index) => index > at && tops.includes(one));
      const near = ordered.slice(at + 1, next < 0 ? undefined : next);
      // Behind a sum of the rows before it 其中 only tells more of it.
      const aside = side === "before" ? near.filter((one) => isAside(rows, one)) : [];
      const parts = near.filter((one) => !aside.includes(one));
      const run = isInner ? runOf(reading, sum, parts, tops.length === 1) : parts.length;
      const own = parts.slice(0, run);
      const rest = [...parts.slice(run), ...aside];
      return side === "behind" ? { sum, own, loose: rest } : { sum, own: own.toReversed(), loose: rest.toReversed() };
    });
  const few = groups.filter(({ own }) => own.length < 2).length;
  const apart = loose.length + groups.reduce((sum, one) => sum + one.loose.length, 0);
  return { groups, loose: side === "behind" ? loose : loose.toReversed(), cost: few * 100 + apart };
}

function isAside(rows: readonly Summand<unknown>[], one: Summand<unknown>): boolean {
  return one.isPart && rows[rows.indexOf(one) - 1]?.level != null;
}

/** How many of the rows nearest to a sum within a sum are its parts: the numbered, or those of fiscal money. */
function runOf(
  reading: BlankReading,
  sum: Summand<unknown>,
  parts: readonly Summand<unknown>[],
  isAlone: boolean,
): number {
  const run = (fits: (one: Summand<unknown>) => boolean): number => {
    const end = parts.findIndex((one) => !fits(one));
    return end < 0 ? parts.length : end;
  };
  const numbered = sum.isNumbered ? 0 : run(({ isNumbered }) => isNumbered);
  if (numbered > 1) return numbered;
  const fiscal = run(({ name }) => isFiscalPart(reading, name));
  if (fiscal > 0 && isFiscalWhole(reading, sum.name)) return fiscal;
  return isAlone && fiscal > 1 ? fiscal : parts.length;
}
