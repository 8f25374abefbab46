/**
 * A report's money stands in one unit on paper (元) while its figures are kept in the form's (万元): sums, scores and checks
 * never see the difference. Where nothing says how a field is written, both are the same.
 */
import Big from "big.js";
import type { FieldSpec } from "./codec.js";
import { splitUnit } from "./fields/split-unit.js";

/** The field as people write it: its unit and its limits are those on paper. */
export function specAsWritten(spec: FieldSpec): FieldSpec {
  const { written, ...rest } = spec;
  if (written === undefined) return spec;
  const scaled = (limit: number): number => Number(toWritten(String(limit), spec));
  const values = (kept: readonly string[]): string[] => kept.map((value) => toWritten(value, spec));
  return {
    ...rest,
    unit: written,
    ...(spec.min === undefined ? {} : { min: scaled(spec.min) }),
    ...(spec.max === undefined ? {} : { max: scaled(spec.max) }),
    ...(spec.near === undefined ? {} : { near: values(spec.near) }),
    ...(spec.among === undefined ? {} : { among: values(spec.among) }),
    ...(spec.sizes === undefined ? {} : { sizes: values(spec.sizes) }),
  };
}

/** A kept value as it is written: 25 of 万元 is 250000 in 元. */
export function toWritten(value: string, spec: FieldSpec): string {
  return shifted(value, shiftOf(spec));
}

/** A written value as it is kept. */
export function toKept(value: string, spec: FieldSpec): string {
  return shifted(value, -shiftOf(spec));
}

/** The decimals at which a kept value is rounded; two decimals of 元 are six of 万元. */
export function keptDecimals(spec: FieldSpec): number | undefined {
  return spec.decimals === undefined ? undefined : Math.max(0, spec.decimals + shiftOf(spec));
}

/** By how many powers of ten a written value is larger than the kept one. */
function shiftOf({ unit, written }: FieldSpec): number {
  return written === undefined ? 0 : splitUnit(unit).power - splitUnit(written).power;
}

function shifted(value: string, power: number): string {
  return power === 0 || !/^-?\d+(?:\.\d+)?$/.test(value) ? value : new Big(value).times(`1e${power}`).toFixed();
}
