import Big from "big.js";
import { problem } from "../../problem.js";
import { cleanCell } from "../clean.js";
import type { Ask, Codec, FieldSpec, Understood } from "../codec.js";
import { readAmount } from "./amount.js";
import { printAmount } from "./show-amount.js";

/** Percent: 95 and 95% are "95". A bare 0.95 may be a share; it is asked back in scored fields and beside larger percents. */
export const percent: Codec = {
  read: (raw, spec) => {
    const reading = readAmount(raw, inPercent(spec), { min: null, money: false });
    if ("problem" in reading) return reading;
    const ask = askShare(raw, reading, spec);
    return ask === null
      ? reading
      : { value: ask.options[0]?.value ?? reading.value, shown: `${ask.options[0]?.value ?? reading.value}%`, ask };
  },
  show: (value) => `${value}%`,
  print: (value, spec) => `${printAmount(value, spec)}%`,
};

function inPercent(spec: FieldSpec): FieldSpec {
  return { ...spec, unit: "%" };
}

function askShare(raw: string, reading: Understood, spec: FieldSpec): Ask | null {
  if (!/^0?\.\d{1,20}$/.test(cleanCell(raw)) || Number(reading.value) === 0) return null;
  const largeNear = (spec.near ?? []).some((near) => Number(near) >= 5);
  if (!largeNear && spec.scored !== true) return null;
  const best = new Big(cleanCell(raw)).times(100).toFixed();
  const typed = new Big(cleanCell(raw)).toFixed();
  return {
    problem: problem("share-or-percent", { value: `${typed}%`, best: `${best}%` }),
    options: [
      { value: best, label: `${best}%` },
      { value: typed, label: `${typed}%` },
    ],
  };
}
