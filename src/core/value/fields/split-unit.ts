import { scalePower, scaleWords } from "../lexicon/scales.js";
import { unitWords } from "../lexicon/units.js";

export interface ScaledUnit {
  readonly power: number;
  readonly unit: string | null;
}

/** 万元 is 元 by ten thousand; 千克 is a unit of its own. */
export function splitUnit(unit: string | undefined): ScaledUnit {
  if (unit === undefined || unit === "") return { power: 0, unit: null };
  const scale = unitWords.has(unit) ? null : scaleWords.at(unit, 0);
  const rest = scale === null ? unit : unit.slice(scale.length);
  return scale === null || rest === "" ? { power: 0, unit } : { power: scalePower(scale), unit: rest };
}
