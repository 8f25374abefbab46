import type { Codec, FieldReading, FieldSpec } from "../codec.js";
import { specAsWritten, toKept, toWritten } from "../written.js";
import { readAmount } from "./amount.js";
import { printAmount, showAmount } from "./show-amount.js";

/**
 * Money in the field's unit (2519000元 in a field of 万元 is 251.9). Currencies are never converted. In a report whose money
 * is written in another unit a bare number is in that one, and so is what is shown and printed.
 */
export const money: Codec = {
  read: (raw, spec) => {
    const written = specAsWritten(spec);
    return kept(readAmount(raw, { ...written, unit: written.unit ?? "元" }, { min: 0, money: true }), spec);
  },
  show: (value, spec) => showAmount(toWritten(value, spec), specAsWritten(spec)),
  print: (value, spec) => printAmount(toWritten(value, spec), specAsWritten(spec)),
};

function kept(reading: FieldReading, spec: FieldSpec): FieldReading {
  if (spec.written === undefined || "problem" in reading) return reading;
  const value = toKept(reading.value, spec);
  if (reading.ask === undefined) return { ...reading, value };
  const options = reading.ask.options.map((option) => ({ ...option, value: toKept(option.value, spec) }));
  return { ...reading, value, ask: { ...reading.ask, options } };
}
