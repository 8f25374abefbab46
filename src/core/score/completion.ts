import Big from "big.js";
import { comparable } from "../value/comparable.js";
import { readCell } from "../value/read-cell.js";
import { directionOf } from "./direction.js";
import type { DirectionWords } from "./direction-words.js";
import type { Indicator } from "./indicator.js";
import { showPercent } from "./points.js";

/**
 * 完成率: how much of a wanted amount was reached, such as 99.96%; what was missed is never 100%. Null where nobody would say
 * so: rates, dates, words, limits (less is better), a target of nothing. `cost`: the indicator stands in the cost class.
 */
export function completionOf(
  { level2, name, target, actual }: Indicator,
  cost: boolean,
  words: DirectionWords,
): string | null {
  if (target === null || actual === null) return null;
  const [wanted, reached] = [readCell(target), readCell(actual)];
  if (wanted.kind !== "number" || reached.kind !== "number") return null;
  if (wanted.op === "<=" || wanted.op === "<" || directionOf(name, { cost, level2 }, wanted, words).less) return null;
  const { a, b } = comparable(wanted, reached);
  return a === null || b === null || new Big(a).lte(0) ? null : showPercent(new Big(b).div(a));
}
