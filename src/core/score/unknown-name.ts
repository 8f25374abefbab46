/**
 * What the target itself says of a name of which no word is known. Three in ten rates of unknown names want less, and they are
 * asked where the figure does not settle it; counts of unknown things are nearly all work that was done, but not in the
 * classes that say how well it was done and what came of it.
 *
 * | target | meanwhile |
 * |---|---|
 * | 50% and more | more, not asked: nobody plans half of something bad |
 * | 60 分贝, 20 毫克/升 | less, asked |
 * | 指数, 系数, 密度 | more, asked |
 * | 10% and less | less, asked; more of a share (占比), asked |
 * | another percentage | more, asked |
 * | 12 处, in a class of quality | less, asked: what counts there is mostly what went wrong |
 * | 12 处, in a class of effects | more, asked |
 * | 12 处, in any other class; money, 200 处 and more | more |
 *
 * Percentages are asked only where the lists name shares: without lists every name would be unknown.
 */
import Big from "big.js";
import { unitDimension } from "../value/lexicon/units.js";
import type { Reading } from "../value/reading.js";
import type { DirectionWords } from "./direction-words.js";
import { plainName } from "./name-head.js";

/** null: more is better, and nobody need be asked. */
export function unknownName(
  name: string,
  level2: string | null,
  target: Reading,
  words: DirectionWords,
): { less: boolean } | null {
  const { indexes, units, shares, classes } = words.suspects;
  if (target.base === null || name === "") return null;
  const ends = (list: readonly string[]) => list.some((word) => plainName(name, words).endsWith(word));
  if (target.unit !== null && units.includes(target.unit.normalize("NFKC"))) return { less: true };
  if (target.kind === "percent") {
    if (shares.length === 0 || new Big(target.base).gte(settled)) return null;
    return { less: new Big(target.base).lte(small) && !ends(shares) };
  }
  if (target.kind !== "number") return null;
  if (ends(indexes)) return { less: false };
  const money = target.unit !== null && unitDimension(target.unit) === "money";
  if (money || target.scale !== "" || new Big(target.base).gte(large)) return null;
  const stands = (list: readonly string[]) => list.some((word) => level2?.includes(word));
  return stands(classes.less) ? { less: true } : stands(classes.more) ? { less: false } : null;
}

/** So many of anything are work that was done, and so are amounts of money. */
const large = 200;
/** In percent. */
const settled = 50;
const small = 10;
