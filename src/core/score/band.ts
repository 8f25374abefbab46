/** What a scheme leaves to a person: the points between which a score may lie. */
import Big from "big.js";
import { belowFull, showPoints } from "./points.js";
import type { Scheme } from "./scheme.js";
import type { BandSource } from "./scheme-bands.js";

export interface Band {
  /** What the rule calls it; null for a band that is none of the scheme's. */
  readonly label: string | null;
  readonly min: Big;
  readonly max: Big;
  /** Whether `max` itself belongs to it; of two bands that meet the edge belongs to the better. */
  readonly closed: boolean;
}

/** A band of the scheme in points of this weight, not rounded: 60% of 10.3 is 6.18. */
export function bandOf(source: BandSource, weight: Big): Band {
  const { label, from, to } = source;
  return { label, min: share(from, weight), max: share(to, weight), closed: to === 100 || from === to };
}

export function wholeBand(weight: Big): Band {
  return { label: null, min: new Big(0), max: weight, closed: true };
}

export function exactly(score: Big): Band {
  return { label: null, min: score, max: score, closed: true };
}

/** A target that was missed by a rule without a formula: anything but full. */
export function missedBand(weight: Big, scheme: Scheme): Band {
  return { label: null, min: new Big(0), max: belowFull(weight, scheme.decimals), closed: true };
}

export function inBand(score: Big, band: Band): boolean {
  return score.gte(band.min) && (band.closed ? score.lte(band.max) : score.lt(band.max));
}

/** Facts for a sentence: from, to, and whether the upper edge is left out. */
export function bandFacts(
  band: Band,
  decimals: number,
): { from: string; to: string; open: boolean; band: string | null } {
  return {
    from: showPoints(band.min, decimals),
    to: showPoints(band.max, decimals),
    open: !band.closed,
    band: band.label,
  };
}

function share(percent: number, weight: Big): Big {
  return weight.times(percent).div(100);
}
