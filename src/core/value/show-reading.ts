import Big from "big.js";
import { tidyCell } from "./clean.js";
import { scalePower } from "./lexicon/scales.js";
import { percentPower } from "./lexicon/units.js";
import type { Op, Reading } from "./reading.js";
import { isPercent } from "./rules/facts.js";
import { showDate } from "./show-date.js";

/** What was understood, in the form's own short way: "≥ 500 家", "523 家（约）", "减少 3.09 万", "12月底前". */
export function showReading(reading: Reading): string {
  switch (reading.kind) {
    case "number":
    case "percent":
      return `${showDue(reading)}${withOp(reading, showAmount(reading))}`;
    case "ratio":
      return `${reading.name}${withOp(reading, reading.value ?? "")}`;
    case "change":
      // 零增长 is as good a word as any.
      if (reading.value === "0") return tidyCell(reading.text);
      return `${reading.base?.startsWith("-") ? "减少" : "增加"} ${withOp(reading, showAmount(reading))}`;
    case "range":
      return showRange(reading);
    case "date":
      return showLimit(reading.value ?? "", reading.op);
    case "frequency":
      return `每${showPeriod(reading)} ${withOp(reading, showAmount(reading))}`;
    case "zero":
      return withOp(reading, `0 ${reading.unit ?? "起"}`);
    case "none":
      return "—";
    default:
      return tidyCell(reading.text);
  }
}

const opSigns: Readonly<Record<Op, string>> = { ">=": "≥", "<=": "≤", "=": "=", ">": ">", "<": "<" };

function withOp(reading: Reading, amount: string): string {
  return reading.op === null ? amount : `${opSigns[reading.op]} ${amount}`;
}

function showAmount({ value, scale, unit, approx }: Reading): string {
  return `${value ?? ""}${tail(scale, unit)}${approx ? "（约）" : ""}`;
}

/** A percent sign stands close to its number, other units after a space. */
function tail(scale: string, unit: string | null): string {
  if (scale === "" && unit === null) return "";
  return isPercent(unit) ? `${scale}${unit}` : ` ${scale}${unit ?? ""}`;
}

function showRange({ from, to, openFrom, openTo, dates, scale, unit }: Reading): string {
  if (openFrom || openTo) {
    const [low, high] = [from, to].map((bound) => `${unscaled(bound ?? "0", scale, unit)}${tail(scale, unit)}`);
    return `${openFrom ? ">" : "≥"} ${low} 且 ${openTo ? "<" : "≤"} ${high}`;
  }
  if (dates) return `${showDate(from ?? "")}至${showDate(to ?? "")}`;
  return [from, to].map((bound) => `${unscaled(bound ?? "0", scale, unit)}${tail(scale, unit)}`).join("至");
}

function unscaled(base: string, scale: string, unit: string | null): string {
  const power = scalePower(scale) + percentPower(unit);
  return new Big(base).times(`1e${-power}`).toFixed();
}

/** 11月底前 before the figure that is wanted by then. */
function showDue({ due }: Reading): string {
  return due === null ? "" : `${showReading(due)} `;
}

/** A deadline without a day is one by the end of its month or year. */
function showLimit(date: string, op: Op | null): string {
  const shown = showDate(date);
  if (op === "<=") return `${shown}${/(?:月|年)$/.test(shown) ? "底前" : "前"}`;
  if (op === ">=") return `${shown}后`;
  return op === null ? shown : `${opSigns[op]} ${shown}`;
}

function showPeriod({ period }: Reading): string {
  if (period === null || period.length === "1") return period?.unit ?? "";
  if (period.length === "0.5") return `半${period.unit}`;
  return `${period.length}${period.unit === "月" ? "个月" : period.unit}`;
}
