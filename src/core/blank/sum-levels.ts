/** Which names are sums, and which sums add up other sums: 小计 below 合计, 合计 below 总计. */
import { compact, shownLabel, withoutBrackets } from "./label-text.js";
import { hasAny, isAny } from "./matches.js";
import type { BlankReading } from "./reading.js";

/**
 * null: the name is no sum. A sum may add up those of lower levels only.
 *
 * | level | example |
 * |---|---|
 * | 0 | 小计, 市辖区小计 |
 * | 1 | 收入合计 |
 * | 2 | 合计, 全市合计, 资金总额 |
 * | 3 | 收入总计 |
 * | 4 | 总计 |
 */
export function sumLevel(reading: BlankReading, label: string): number | null {
  const { sums, sumEnds, subtotals, grandTotals, wholeOf } = reading.words;
  const name = compact(shownLabel(withoutBrackets(label), []));
  if (endsWithAny(name, subtotals)) return 0;
  const isCalled = endsWithAny(name, sumEnds);
  const isWhole = isAny(name, sums) || isAny(name, sumEnds) || wholeOf.some((word) => name.startsWith(word));
  if (endsWithAny(name, grandTotals)) return isWhole ? 4 : 3;
  if (isCalled || isAny(name, sums)) return isWhole ? 2 : 1;
  return isTotalAmount(reading, label) ? 2 : null;
}

function isTotalAmount({ names }: BlankReading, label: string): boolean {
  const role = names.rolesOf(shownLabel(label, [])).find((one) => !one.startsWith("indicator."));
  return role === "funds.total";
}

function endsWithAny(name: string, words: readonly string[]): boolean {
  return words.some((word) => name.endsWith(compact(word)));
}

/** Whether a name is that of a sum (合计, 市辖区小计). */
export function isSum(reading: BlankReading, label: string): boolean {
  return sumLevel(reading, label) !== null;
}

/** A sum that is called nothing else (合计), or is that of the whole. */
export function isBareSum(reading: BlankReading, label: string): boolean {
  const level = sumLevel(reading, label);
  return level === 2 || level === 4 || isAny(compact(label), reading.words.subtotals);
}

/** Amounts of one level of government (中央, 省级), which fiscal money divides into. */
export function isFiscalPart({ words }: BlankReading, label: string): boolean {
  return hasAny(compact(label), words.fiscalParts);
}

/** Fiscal money as a whole (财政拨款). */
export function isFiscalWhole(reading: BlankReading, label: string): boolean {
  return hasAny(compact(label), reading.words.fiscalWholes) && !isFiscalPart(reading, label);
}

/** Whether a row is a part of the other by what both are called: 事业收入 of 单位资金, 中央 of 财政拨款. Both without their numbers. */
export function isKnownPart(reading: BlankReading, whole: string, part: string): boolean {
  const { knownParts } = reading.words;
  if (knownParts.some((one) => isAny(whole, one.whole) && isAny(part, one.parts))) return true;
  return isFiscalWhole(reading, whole) && isFiscalPart(reading, part);
}
