import { problem } from "../../problem.js";
import type { Codec } from "../codec.js";
import { shorten } from "../rules/facts.js";
import { readAmount } from "./amount.js";
import { printAmount, showAmount } from "./show-amount.js";

/** A whole number of people, units, times. A field in a scale (万人次) may have decimals. */
export const count: Codec = {
  read: (raw, spec) => {
    const reading = readAmount(raw, spec, { min: 0, money: false });
    if ("problem" in reading || !reading.value.includes(".") || /^[万亿千百]/.test(spec.unit ?? "")) return reading;
    return { problem: problem("not-whole", { text: shorten(raw.trim()) }) };
  },
  show: showAmount,
  print: printAmount,
};
