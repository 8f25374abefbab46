import Big from "big.js";
import { type Problem, problem } from "../../problem.js";
import { cleanCell } from "../clean.js";
import type { FieldReading, FieldSpec, Understood } from "../codec.js";
import { unitDimension, unitFactor, unitName } from "../lexicon/units.js";
import { readCell } from "../read-cell.js";
import type { Reading } from "../reading.js";
import { shorten } from "../rules/facts.js";
import { askDecimals, askOperator, askUnit, askWritten, limitProblem } from "./doubts.js";
import { askScale } from "./scale-slip.js";
import { showAmount } from "./show-amount.js";
import { type ScaledUnit, splitUnit } from "./split-unit.js";

/** The parts in which kinds of amounts differ. */
export interface AmountRules {
  /** Smallest value where the field sets none. */
  readonly min: number | null;
  /** Money keeps currencies apart; its bare 万 is 万元. */
  readonly money: boolean;
}

/** Reads one number in the field's unit. Doubts are asked back, the gravest first; what is no number is a problem. */
export function readAmount(raw: string, spec: FieldSpec, rules: AmountRules): FieldReading {
  const reading = readCell(raw);
  const unreadable = notOneNumber(raw, reading);
  if (unreadable !== null) return { problem: unreadable };
  const unit = splitUnit(spec.unit);
  const value = inUnit(reading, unit, rules);
  if (typeof value !== "string") return { problem: value };
  const limit = limitProblem(value, spec, rules.min);
  if (limit !== null) return { problem: limit };
  const shown = showAmount(value, spec);
  const ask =
    askWritten(reading, value, spec) ??
    askUnit(reading, unit.unit, value, spec) ??
    askScale(raw, value, spec) ??
    askOperator(raw, reading, value, spec) ??
    askDecimals(value, spec);
  const understood: Understood = {
    value: ask?.options[0]?.value ?? value,
    shown: showAmount(ask?.options[0]?.value ?? value, spec),
  };
  if (ask !== null) return { ...understood, ask };
  return isPlain(raw, spec) ? { value, shown } : { value, shown, note: true };
}

function notOneNumber(raw: string, reading: Reading): Problem | null {
  const text = shorten(raw.trim());
  if (reading.problem !== null && !doubts.has(reading.problem.code)) return reading.problem;
  if (reading.kind === "range") return problem("range-in-field", { text });
  const known = reading.value !== null && reading.base !== null && numeric.has(reading.kind);
  return known ? null : problem("not-a-number", { text });
}

/** What is read with its best value all the same, and asked back where the value is taken. */
const doubts = new Set(["date-or-number", "number-spoken", "number-spaced", "edge-alone"]);

const numeric = new Set(["number", "percent", "change", "zero", "text"]);

/** The value in the field's unit, or the problem of a unit that is not the field's. */
function inUnit(reading: Reading, field: ScaledUnit, rules: AmountRules): string | Problem {
  const base = new Big(reading.base ?? "0");
  if (reading.unit === null) {
    // 20万, and 三万五 or 1亿2000万, which are read in base units: in a field of 万元 they are amounts in 元.
    const scaled = field.unit !== null && (reading.scale !== "" || /[万亿]/.test(cleanCell(reading.text)));
    return (scaled ? base.times(`1e${-field.power}`) : base).toFixed();
  }
  const facts = { text: shorten(reading.text.trim()), unit: reading.unit, field: `${field.unit ?? ""}` };
  if (rules.money && unitDimension(reading.unit) === "money" && unitName(reading.unit) !== unitName(field.unit ?? "元"))
    return problem("foreign-currency", facts);
  if (field.unit === null) return base.toFixed();
  const factor = factorBetween(reading.unit, field.unit);
  if (factor === null) return problem("unit-differs", facts);
  return base.times(factor).times(`1e${-field.power}`).toFixed();
}

/** 1 between counting words, which are asked back, and between percents, whose base is percent; null where nothing can be converted. */
function factorBetween(typed: string, field: string): Big | null {
  if (unitName(typed) === unitName(field)) return new Big(1);
  if (unitDimension(typed) !== unitDimension(field)) return null;
  if (["count", "percent"].includes(unitDimension(field))) return new Big(1);
  const from = unitFactor(typed);
  const to = unitFactor(field);
  if (from === null || to === null) return null;
  // 3亩 in ㎡ would not come out even.
  const factor = new Big(from).div(to);
  return factor.times(to).eq(from) ? factor : null;
}

/** Typed as a plain number, or with the field's own unit: nothing to echo. */
function isPlain(raw: string, spec: FieldSpec): boolean {
  const typed = cleanCell(raw);
  const bare = spec.unit !== undefined && typed.endsWith(spec.unit) ? typed.slice(0, -spec.unit.length) : typed;
  return bare.length <= 40 && /^-?\d+(?:\.\d+)?$/.test(bare);
}
