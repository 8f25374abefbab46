import Big from "big.js";
import type { FieldSpec } from "../codec.js";

/** "251.90 万元" at the field's decimals; a percent sign stands close to its number. */
export function showAmount(value: string, spec: FieldSpec): string {
  const amount = printAmount(value, spec);
  if (spec.unit === undefined || spec.unit === "") return amount;
  return spec.unit === "%" ? `${amount}%` : `${amount} ${spec.unit}`;
}

/** At the field's decimals where it has them and the value does not need more. */
export function printAmount(value: string, spec: FieldSpec): string {
  const needed = value.split(".")[1]?.length ?? 0;
  return spec.decimals === undefined || needed > spec.decimals ? value : new Big(value).toFixed(spec.decimals);
}
