import { problem } from "../../problem.js";
import type { Codec } from "../codec.js";
import { readAmount } from "./amount.js";
import { printAmount, showAmount } from "./show-amount.js";

/** Points from 0 to the most the field allows; more decimals than it prints are refused, not rounded. */
export const points: Codec = {
  read: (raw, spec) => {
    const reading = readAmount(raw, { ...spec, unit: spec.unit ?? "分" }, { min: 0, money: false });
    if ("problem" in reading) return reading;
    if (reading.ask?.problem.code === "too-many-decimals")
      return { problem: problem("points-decimals", reading.ask.problem.facts) };
    return reading;
  },
  show: showAmount,
  print: printAmount,
};
