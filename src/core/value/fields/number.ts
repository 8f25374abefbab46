import type { Codec } from "../codec.js";
import { readAmount } from "./amount.js";
import { printAmount, showAmount } from "./show-amount.js";

/** A decimal in the field's unit. */
export const number: Codec = {
  read: (raw, spec) => readAmount(raw, spec, { min: null, money: false }),
  show: showAmount,
  print: printAmount,
};
