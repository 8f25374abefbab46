/**
 * Tiers that a target writes out with their points:
 *
 * | target | read as |
 * |---|---|
 * | 达到90%得5分，80%-90%得3分 | ≥90%; up to 10 short of it 3 points, then none |
 * | ≤5%得10分；5%-8%得6分；8%以上不得分 | ≤5%; up to 3 beyond it 6 points |
 * | ±10% 5分；±10–15% 3分 | ±10%; up to 5 beyond it 3 points |
 *
 * Only what leaves no doubt is read: the tiers follow upon each other without a gap, and each gives less than the one before.
 */
import Big from "big.js";
import { unitDimension } from "../value/lexicon/units.js";
import type { Steps } from "./steps.js";

export interface TieredTarget {
  /** The target without its tiers: ≥90%. */
  readonly target: string;
  readonly steps: Steps;
  /** The points of the first tier; null: all that the indicator has (满分). */
  readonly top: number | null;
}

/** "unclear": there are tiers, and it cannot be told for sure how they go; null: there are none. */
export function tiersInTarget(text: string): TieredTarget | "unclear" | null {
  // A space between figures keeps them apart: ≥90 5分.
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, "");
  if ((plain.match(points) ?? []).length < 2 || /扣/.test(plain)) return null;
  const parts = plain.split(/[,;。、]/).filter((part) => part !== "");
  const tiers = parts.map(tierOf);
  const known = tiers.filter((tier) => tier !== null);
  return (known.length === parts.length ? tiered(known) : null) ?? "unclear";
}

const points = /\d分(?!钟)|满分|不得分|不计分/g;

interface Tier {
  /** around: ±; a bound that is left open is null. */
  readonly shape: "plain" | "around";
  readonly from: Big | null;
  readonly to: Big | null;
  readonly unit: string;
  /** The bound itself is left out: 低于60%. */
  readonly strict?: boolean;
  /** null: all of them. */
  readonly points: number | null;
}

function tierOf(part: string): Tier | null {
  const found = /^(?<bounds>.*?)(?:[:得计为记给])?(?:(?<points>\d+(?:\.\d+)?)分|(?<full>满分)|(?:不得|不计)分)$/.exec(
    part,
  );
  if (found === null) return null;
  const { bounds = "", points: given, full } = found.groups ?? {};
  const range = boundsOf(bounds.trim().replace(/(?:的|时|者|[:得计为记给])$/, ""));
  return range === null ? null : { ...range, points: full === undefined ? Number(given ?? "0") : null };
}

/** 80%-90%, ≥90%, 90%以上, 达到90%, 低于60%, ±10%. An end that is said to be left out belongs to no tier for certain. */
function boundsOf(text: string): Omit<Tier, "points"> | null {
  if (/不含/.test(text)) return null;
  const said = text.replace(/\(含\)|\(含本数\)|及(?=以[上下])/g, "");
  const range = /^(?<pm>±)?(?<from>\d+(?:\.\d+)?)(?<first>[^\d±]*?)[-–—~至到]±?(?<to>\d+(?:\.\d+)?)(?<unit>\D*)$/.exec(
    said,
  );
  if (range !== null) {
    const { pm, from = "", first = "", to = "", unit = "" } = range.groups ?? {};
    if (first !== "" && first !== unit) return null;
    return { shape: pm === undefined ? "plain" : "around", from: new Big(from), to: new Big(to), unit };
  }
  const single = /^(?<before>\D*?)(?<value>\d+(?:\.\d+)?)(?<unit>\D*?)(?<after>以上|以下|以内|之内)?$/.exec(said);
  if (single === null) return null;
  const { before = "", value = "", unit = "", after = "" } = single.groups ?? {};
  const bound = new Big(value);
  if (before === "±" && after === "以上") return { shape: "around", from: bound, to: null, unit };
  if (before === "±") return { shape: "around", from: null, to: bound, unit };
  if (lower.has(before) && after === "") return { shape: "plain", from: bound, to: null, unit };
  if (upper.has(before) && after === "") return { shape: "plain", from: null, to: bound, unit };
  if (under.has(before) && after === "") return { shape: "plain", from: null, to: bound, unit, strict: true };
  if (before !== "") return null;
  // 100% by itself is the most there is: as good as 100%以上.
  if (after === "以上" || (after === "" && unit === "%" && bound.eq(100)))
    return { shape: "plain", from: bound, to: null, unit };
  return after === "" ? null : { shape: "plain", from: null, to: bound, unit };
}

const lower = new Set(["≥", ">=", "=>", "达到", "达", "不低于", "不少于", "大于等于", "大于或等于"]);
const upper = new Set(["≤", "<=", "=<", "不超过", "不高于", "不大于", "小于等于", "小于或等于"]);
const under = new Set(["<", "低于", "不足", "小于"]);

function tiered(tiers: readonly Tier[]): TieredTarget | null {
  const [first, ...rest] = tiers;
  if (first === undefined || rest.length === 0 || first.strict === true) return null;
  const { unit, shape } = first;
  const alike = tiers.every((tier) => tier.unit === unit && tier.shape === shape);
  const falling = rest.every((tier, index) => isLess(tier.points, tiers[index]?.points ?? null));
  if (!alike || !falling || !isSimple(unit)) return null;
  const more = shape === "plain" && first.from !== null && first.to === null;
  const [bound, sign] = more
    ? [first.from, "≥"]
    : [first.from === null ? first.to : null, shape === "around" ? "±" : "≤"];
  if (bound === null) return null;
  const steps = more ? below(bound, rest) : above(bound, rest);
  return steps === null ? null : { target: `${sign}${bound.toFixed()}${unit}`, steps, top: first.points };
}

function isLess(given: number | null, before: number | null): boolean {
  return given !== null && (before === null || given < before);
}

/** Percent and things that are counted: a distance is the same number however it is written. */
function isSimple(unit: string): boolean {
  return unit === "" || unit === "%" || (!/[万亿千百]/.test(unit) && unitDimension(unit) === "count");
}

/** From the target downwards; the lower end of a tier belongs to it. */
function below(bound: Big, rest: readonly Tier[]): Steps | null {
  let edge: Big | null = bound;
  const tiers: { upTo: number; points: number }[] = [];
  for (const { from, to, points: given } of rest) {
    // 95%以上得4分 behind 100%: up to the tier before.
    const top: Big | null = to ?? edge;
    if (edge === null || top === null || !top.eq(edge) || given === null) return null;
    if (from !== null && !from.lt(edge)) return null;
    if (from === null && given > 0) return null;
    if (from !== null) tiers.push({ upTo: bound.minus(from).toNumber(), points: given });
    edge = from;
  }
  return { per: null, off: null, tiers };
}

/** From the target upwards, or outwards on both sides. */
function above(bound: Big, rest: readonly Tier[]): Steps | null {
  let edge: Big | null = bound;
  const tiers: { upTo: number; points: number }[] = [];
  for (const { from, to, points: given } of rest) {
    const bottom: Big | null = from ?? edge;
    if (edge === null || bottom === null || !bottom.eq(edge) || given === null) return null;
    if (to !== null && !to.gt(edge)) return null;
    if (to === null && given > 0) return null;
    if (to !== null) tiers.push({ upTo: to.minus(bound).toNumber(), points: given });
    edge = to;
  }
  return { per: null, off: null, tiers };
}
