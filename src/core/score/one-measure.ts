/**
 * A figure without a unit beside an amount of money, read in the one of 元, 万元, 亿元 in which the two are of one order:
 *
 * | target | actual | |
 * |---|---|---|
 * | ≤90万元 | 90 | 90万元, with a remark |
 * | ≤5300元 | 0.53 | 0.53万元, with a remark |
 * | 20万元 | 200000 | 元, as it stands |
 * | ≤90万元 | 3 | no scale fits (0.1 to 10 times the target): asked |
 *
 * And a share that is written with 比例 for its unit (0.97比例) is a percentage.
 */
import Big from "big.js";
import { type Problem, problem } from "../problem.js";
import { unitDimension } from "../value/lexicon/units.js";
import { makeReading, type Reading } from "../value/reading.js";
import { showReading } from "../value/show-reading.js";

export interface OneMeasure {
  readonly target: Reading;
  readonly actual: Reading;
  readonly problem: Problem | null;
  /** Whether nobody can tell what was meant. */
  readonly open: boolean;
}

export function inOneMeasure(wanted: Reading, found: Reading): OneMeasure {
  const share = [wanted, found].some(({ unit }) => unit !== null && shares.has(unit));
  const [target, actual] = share ? [asPercent(wanted), asPercent(found)] : [wanted, found];
  const same = { target, actual, problem: null, open: false };
  if (isBare(actual) && isMoney(target)) return scaled(actual, target, (read) => ({ target, actual: read }), same);
  if (isBare(target) && isMoney(actual)) return scaled(target, actual, (read) => ({ target: read, actual }), same);
  return same;
}

function scaled(
  bare: Reading,
  money: Reading,
  pair: (read: Reading) => Pick<OneMeasure, "target" | "actual">,
  same: OneMeasure,
): OneMeasure {
  const [size, reference] = [sizeOf(bare), sizeOf(money)];
  if (size.eq(0) || reference.eq(0)) return same;
  const fitting = scales.filter(([, power]) => fits(size.times(`1e${power}`), reference));
  const [scale, power] = fitting[0] ?? [null, 0];
  const facts = { money: showReading(money), bare: showReading(bare) };
  if (scale === null || fitting.length > 1) return { ...same, problem: problem("money-scale-open", facts), open: true };
  // As it stands: that the unit is missing is told where the two are compared.
  if (power === 0) return same;
  const read = makeReading(bare.text, "number", {
    op: bare.op,
    approx: bare.approx,
    value: bare.value,
    unit: money.unit,
    base: new Big(bare.base ?? "0").times(`1e${power}`).toFixed(),
    scale,
  });
  return { ...pair(read), problem: problem("money-scale", { ...facts, read: showReading(read) }), open: false };
}

const scales = [
  ["", 0],
  ["万", 4],
  ["亿", 8],
] as const;

function fits(size: Big, reference: Big): boolean {
  return size.lte(reference.times(10)) && size.times(10).gte(reference);
}

function sizeOf({ base, to }: Reading): Big {
  return new Big(base ?? to ?? "0").abs();
}

function isBare({ kind, unit, scale, base }: Reading): boolean {
  return kind === "number" && unit === null && scale === "" && base !== null;
}

/** Money as such, and money for one of something (元/亩). */
function isMoney({ kind, unit, dates }: Reading): boolean {
  return (
    (kind === "number" || (kind === "range" && !dates)) &&
    unit !== null &&
    unitDimension(unit.split("/")[0] ?? unit) === "money"
  );
}

/** 0.97比例, as systems export it, and a bare figure beside it; 97比例 can only be meant in percent. */
function asPercent(reading: Reading): Reading {
  const { kind, unit, base } = reading;
  if (kind !== "number" || base === null || (unit !== null && !shares.has(unit))) return reading;
  const percent = new Big(base).abs().lte(2) ? new Big(base).times(100) : new Big(base);
  return { ...reading, kind: "percent", unit: "%", value: percent.toFixed(), base: percent.toFixed(), scale: "" };
}

const shares = new Set(["比例", "比率", "占比"]);
