import Big from "big.js";
import { type Problem, problem } from "../../problem.js";
import type { Ask, FieldSpec } from "../codec.js";
import { unitDimension, unitName } from "../lexicon/units.js";
import type { Reading } from "../reading.js";
import { shorten } from "../rules/facts.js";
import { showAmount } from "./show-amount.js";

/** Below the smallest or above the largest value of the field. */
export function limitProblem(value: string, spec: FieldSpec, min: number | null): Problem | null {
  const low = spec.min ?? min;
  if (low !== null && low !== undefined && new Big(value).lt(low)) {
    return low === 0
      ? problem("negative", { value: showAmount(value, spec) })
      : problem("below-min", { value: showAmount(value, spec), min: showAmount(String(low), spec) });
  }
  if (spec.max !== undefined && new Big(value).gt(spec.max)) {
    return problem("above-max", { value: showAmount(value, spec), max: showAmount(String(spec.max), spec) });
  }
  return null;
}

/** 3万5人, 三千五家: a last unit that was left out, beside a unit that is not money. 1 200: spaces between thousands. */
export function askWritten(reading: Reading, value: string, spec: FieldSpec): Ask | null {
  const { code, facts } = reading.problem ?? {};
  return code === "number-spoken" || code === "number-spaced"
    ? { problem: problem(code, facts), options: [option(value, spec)] }
    : null;
}

/** 7家 in a field of 人. */
export function askUnit(reading: Reading, unit: string | null, value: string, spec: FieldSpec): Ask | null {
  if (
    reading.unit === null ||
    unit === null ||
    unitName(reading.unit) === unitName(unit) ||
    unitDimension(unit) !== "count"
  )
    return null;
  return {
    problem: problem("other-unit", { text: shorten(reading.text.trim()), unit: reading.unit, field: unit }),
    options: [option(value, spec)],
  };
}

/** "≥500" or "30余" in a field that wants the figure itself. */
export function askOperator(raw: string, reading: Reading, value: string, spec: FieldSpec): Ask | null {
  const code =
    reading.op !== null
      ? "operator-in-field"
      : reading.approx
        ? "approx-in-field"
        : reading.kind === "change"
          ? "change-in-field"
          : null;
  return code === null
    ? null
    : {
        problem: problem(code, { text: shorten(raw.trim()), value: showAmount(value, spec) }),
        options: [option(value, spec)],
      };
}

/** More decimals than the form prints: rounded half up, or as typed. */
export function askDecimals(value: string, spec: FieldSpec): Ask | null {
  const typed = value.split(".")[1]?.length ?? 0;
  if (spec.decimals === undefined || typed <= spec.decimals) return null;
  const rounded = new Big(value).round(spec.decimals, Big.roundHalfUp).toFixed();
  return {
    problem: problem("too-many-decimals", {
      value: showAmount(value, spec),
      decimals: String(spec.decimals),
      rounded: showAmount(rounded, spec),
    }),
    options: [option(rounded, spec), option(value, spec)],
  };
}

function option(value: string, spec: FieldSpec): { value: string; label: string } {
  return { value, label: showAmount(value, spec) };
}
