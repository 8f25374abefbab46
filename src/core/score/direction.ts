/**
 * Whether less is better where a target has no operator. No form prints a rule; the name decides (`name-direction.ts`), then
 * the class: the published tables show that a bare amount in the cost class is a limit.
 *
 * | what is known | less is better |
 * |---|---|
 * | a person said | as said |
 * | the target itself is a fall (下降5%) | no: more of the fall |
 * | the name says so for certain | as the name says; money in the cost class is a limit all the same, and asked of what is due to people (补助标准) |
 * | the name allows either, or only the target is a duration | a guess, and asked where it matters |
 * | an unknown name in the cost class, or money whose name says limit | yes |
 * | an unknown name, and a figure that may be of something bad (`unknown-name.ts`) | a guess, and asked |
 * | any other name | no |
 */
import { unitDimension } from "../value/lexicon/units.js";
import type { Reading } from "../value/reading.js";
import type { DirectionWords } from "./direction-words.js";
import { nameDirection } from "./name-direction.js";
import { unknownName } from "./unknown-name.js";

export type Direction = "more" | "less";

export interface Directed {
  readonly less: boolean;
  /** Whether nobody need be asked. */
  readonly sure: boolean;
  /** What the name alone says for certain; null where it says nothing, or may want either. */
  readonly byName: Direction | null;
}

/** Where an indicator stands. */
export interface Class {
  /** The class is one of costs. */
  readonly cost: boolean;
  /** The name of its class; null where it is not known. */
  readonly level2: string | null;
}

/** `answered`: what a person said for this name; null: nobody did. */
export function directionOf(
  name: string | null,
  { cost: inCostClass, level2 }: Class,
  target: Reading,
  words: DirectionWords,
  answered: Direction | null = null,
): Directed {
  const says = nameDirection(name ?? "", words);
  const byName = says.sure && !isShareOfIt(says.kind, target) ? says.direction : null;
  if (answered !== null) return { less: answered === "less", sure: true, byName };
  if (target.kind === "change" && target.base?.startsWith("-") === true) return { less: false, sure: true, byName };
  const money = isMoney(target, name ?? "", words);
  const saving = has(name, words.lowering);
  if (inCostClass && money && !saving && says.kind !== "bound")
    return { less: true, sure: !isDue(name, words), byName: null };
  if (byName !== null) return { less: byName === "less", sure: true, byName };
  if (says.kind !== null) return guess(says.direction, says.kind, inCostClass, target);
  if (inCostClass) return { less: !saving, sure: true, byName };
  if (money && !saving && has(name, words.moneyLimits)) return { less: true, sure: true, byName };
  if (isDuration(target)) return { less: true, sure: false, byName };
  const doubtful = unknownName(name ?? "", level2, target, words);
  if (doubtful !== null) return { ...doubtful, sure: false, byName };
  return { less: false, sure: target.base?.startsWith("-") !== true, byName };
}

/** 补助标准: what people are given each, of which less may be too little. */
function isDue(name: string | null, { entitlements }: DirectionWords): boolean {
  return entitlements.some((word) => name?.trim().endsWith(word));
}

/** 工作经费 100%, 办理时限 100%: not the money or the time, but how much of it was met. */
function isShareOfIt(kind: ReturnType<typeof nameDirection>["kind"], target: Reading): boolean {
  return (kind === "spending" || kind === "wait") && target.kind === "percent";
}

function guess(
  direction: Direction | null,
  kind: ReturnType<typeof nameDirection>["kind"],
  inCostClass: boolean,
  target: Reading,
): Directed {
  if (isShareOfIt(kind, target)) return { less: inCostClass, sure: kind === "lowered", byName: null };
  // 缩短办理时限60%: by how much, in percent of what is no percentage itself.
  if (kind === "lowered" && direction === "more" && target.kind === "percent")
    return { less: false, sure: true, byName: "more" };
  return { less: direction === null ? inCostClass : direction === "less", sure: false, byName: null };
}

function isDuration({ unit }: Reading): boolean {
  return unit !== null && (unitDimension(unit) === "time" || unitDimension(unit) === "workday");
}

function isMoney({ unit, scale, kind }: Reading, name: string, words: DirectionWords): boolean {
  if (unit !== null) return unitDimension(unit.split("/")[0] ?? unit) === "money";
  return kind === "number" && (scale !== "" || words.moneyEndings.some((word) => name.trim().endsWith(word)));
}

function has(name: string | null, words: readonly string[]): boolean {
  return name !== null && words.some((word) => name.includes(word));
}
