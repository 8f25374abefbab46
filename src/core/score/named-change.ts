/**
 * A name that itself speaks of a fall or a rise gives the direction of its figures:
 *
 * | name | target | actual | read as |
 * |---|---|---|---|
 * | 事故下降率 | ≥5% | 下降6% | 6% |
 * | 事故下降率 | ≥5% | 上升6% | -6% |
 * | 收入增长率 | ≥5% | 增长6% | 6% |
 * | 信访下降率 | ≥10% | -10% | 10%, and asked: a minus beside a fall is nearly always the fall itself |
 */
import Big from "big.js";
import { type Problem, problem } from "../problem.js";
import { changeSign, changeWords } from "../value/lexicon/phrases.js";
import type { Reading } from "../value/reading.js";
import { isPercent } from "../value/rules/facts.js";
import type { DirectionWords } from "./direction-words.js";
import { plainName, stemOf } from "./name-head.js";

export interface NamedChange {
  readonly actual: Reading;
  readonly problem: Problem | null;
}

/** The actual as the name means it; unchanged where the name speaks of no change, or the target has its own sign. */
export function inNamedChange(
  name: string | null,
  target: Reading,
  actual: Reading,
  words: DirectionWords,
): NamedChange {
  const verb = changeVerb(name ?? "", words);
  if (verb === null || !isPlain(target) || actual.base === null) return { actual, problem: null };
  const sign = changeSign(verb);
  if (actual.kind === "change") return { actual: plain(actual, new Big(actual.base).times(sign)), problem: null };
  if (sign > 0 || savings.has(verb) || (actual.kind !== "percent" && actual.kind !== "number"))
    return { actual, problem: null };
  const facts = { actual: actual.text.trim(), verb };
  if (new Big(actual.base).lt(0))
    return { actual: plain(actual, new Big(actual.base).abs()), problem: problem("minus-in-fall", facts) };
  return { actual, problem: /^\s*[+＋]/.test(actual.text) ? problem("plus-in-fall", facts) : null };
}

/** What was not saved but spent on top is negative indeed. */
const savings: ReadonlySet<string> = new Set(["节约", "节省"]);

/** 下降 of 事故数下降率, 降幅 of 能耗降幅. */
function changeVerb(name: string, words: DirectionWords): string | null {
  const whole = plainName(name, words);
  return changeWords.endOf(stemOf(whole, words)) ?? changeWords.endOf(whole);
}

function isPlain({ kind, base }: Reading): boolean {
  return (kind === "percent" || kind === "number" || kind === "text") && base !== null && new Big(base).gte(0);
}

function plain(actual: Reading, base: Big): Reading {
  const size = new Big(actual.value ?? "0").abs();
  const value = (base.lt(0) ? size.times(-1) : size).toFixed();
  return { ...actual, kind: isPercent(actual.unit) ? "percent" : "number", value, base: base.toFixed() };
}
