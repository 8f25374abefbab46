import type { Codec } from "../codec.js";
import { readAmount } from "./amount.js";
import { printAmount, showAmount } from "./show-amount.js";

/** Money in the field's unit (2519000元 in a field of 万元 is 251.9). Currencies are never converted. */
export const money: Codec = {
  read: (raw, spec) => readAmount(raw, { ...spec, unit: spec.unit ?? "元" }, { min: 0, money: true }),
  show: showAmount,
  print: printAmount,
};
