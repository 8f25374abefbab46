import Big from "big.js";
import { unitDimension, unitFactor, unitName } from "./lexicon/units.js";
import { missingUnit } from "./missing-unit.js";
import type { Reading } from "./reading.js";

/** Factors that bring both units to one; `code` when the units do not quite match. */
export interface UnitMatch {
  readonly a: string;
  readonly b: string;
  readonly code: "unit-mismatch" | "unit-missing" | "scale-missing" | "percent-missing" | null;
}

/** Null when the units measure different things, or have no factor between them (元 and 美元). */
export function matchUnits(a: Reading, b: Reading): UnitMatch | null {
  const left = nameOf(a.unit);
  const right = nameOf(b.unit);
  if (a.kind === "zero" || b.kind === "zero") return matchZero(a, b);
  if (left === null || right === null) return { a: "1", b: "1", code: missingUnit(a, b) };
  if (left === right) return { a: "1", b: "1", code: null };
  const perOne = matchPerOne(left, right);
  if (perOne !== null)
    return perOne.code === null || dimensionOf(left.split("/")[0] ?? "") !== "money" || isAlike(a, b, perOne)
      ? perOne
      : null;
  const dimension = dimensionOf(left);
  if (isPower(left, right) || isPower(right, left)) return { a: factorOf(left), b: factorOf(right), code: null };
  if (dimension === "lessons" && dimension === dimensionOf(right) && [left, right].every((unit) => unit.endsWith("时")))
    return { a: "1", b: "1", code: "unit-mismatch" };
  if (dimension !== dimensionOf(right)) return null;
  if (dimension === "percent" && left !== "百分点" && right !== "百分点") return { a: "1", b: "1", code: null };
  if (dimension === "count") return { a: "1", b: "1", code: "unit-mismatch" };
  const factors = [unitFactor(left), unitFactor(right)];
  const [one, two] = factors;
  return one && two ? { a: one, b: two, code: null } : null;
}

/** 度 beside 千瓦时 is electricity; alone it may be anything. */
function isPower(one: string, other: string): boolean {
  return one === "度" && dimensionOf(other) === "energy";
}

function factorOf(unit: string): string {
  return unitFactor(unit) ?? "1";
}

/** 公斤/亩 and 吨/亩; 元/人 and 元, 台/套 and 台, of which one left out for what it is. */
function matchPerOne(left: string, right: string): UnitMatch | null {
  const [[one = "", ...per], [other = "", ...perOther]] = [left.split("/"), right.split("/")];
  if (one === "" || other === "" || (per.length === 0 && perOther.length === 0)) return null;
  const [base, otherBase] = one === other ? ["1", "1"] : [unitFactor(one), unitFactor(other)];
  const [times, timesOther] = [inYear(per), inYear(perOther)];
  if (base && otherBase && times !== null && timesOther !== null && unitDimension(one) === unitDimension(other))
    if (times.rest === timesOther.rest)
      return {
        a: new Big(base).times(times.factor).toFixed(),
        b: new Big(otherBase).times(timesOther.factor).toFixed(),
        code: null,
      };
  const code = per.join() === perOther.join() ? null : "unit-mismatch";
  if (code !== null && per.length > 0 && perOther.length > 0 && !isWithin(per, perOther)) return null;
  if (one === other) return { a: "1", b: "1", code };
  return base && otherBase && unitDimension(one) === unitDimension(other) ? { a: base, b: otherBase, code } : null;
}

/** 8640元/年 and 720元/月: how often the last part comes round in a year, and what else it is for. */
function inYear(per: readonly string[]): { factor: number; rest: string } | null {
  const parts = per.join("·").split("·");
  const factor = monthly.get(parts.pop() ?? "");
  return factor === undefined ? null : { factor, rest: parts.join("·") };
}

const monthly: ReadonlyMap<string, number> = new Map([
  ["年", 1],
  ["季度", 4],
  ["月", 12],
]);

/** 元/月 beside 元/人·月, where 人 was left out for what it is. */
function isWithin(one: readonly string[], other: readonly string[]): boolean {
  const [short = [], long = []] = [one, other]
    .map((per) => per.join("·").split("·"))
    .sort((a, b) => a.length - b.length);
  return short.length < long.length && short.every((unit) => long.includes(unit));
}

/** 550元/人 beside 42000元 is a total, and not what one of them cost. */
function isAlike(one: Reading, other: Reading, factors: UnitMatch): boolean {
  const [a, b] = [sizeOf(one, factors.a), sizeOf(other, factors.b)];
  return a.eq(0) || b.eq(0) || (a.lte(b.times(10)) && b.lte(a.times(10)));
}

function sizeOf({ base, to }: Reading, factor: string): Big {
  return new Big(base ?? to ?? "0").abs().times(factor);
}

/** No event is none of any unit (≤5%, 未发生); that something happened is a count, and no 100%. */
function matchZero(a: Reading, b: Reading): UnitMatch | null {
  const happened = [a, b].find((one) => one.kind !== "zero" && one.unit !== null);
  const counts = happened === undefined || happened === a || dimensionOf(nameOf(happened.unit) ?? "") === "count";
  return counts || happened.base === "0" ? { a: "1", b: "1", code: null } : null;
}

/** One spelling: 平方米 is ㎡, 台(套) is 台, 元每亩 is 元/亩, 元/人*月, 元/人/月 and 元/人月 are 元/人·月. */
function nameOf(unit: string | null): string | null {
  if (unit === null) return null;
  if (unit.startsWith("/")) return unitName(unit);
  const bracket = unit.indexOf("(");
  const plain = bracket > 0 && unit.endsWith(")") && unit[bracket - 1] !== "/" ? unit.slice(0, bracket) : unit;
  return plain
    .replaceAll("每", "/")
    .replace(/[*×、.]/g, "·")
    .replace(/[()]/g, "")
    .replace(/(?<=\/.*)\//g, "·")
    .replace(/(?<=\/)人(?=[天日月年]$)/, "人·")
    .split("/")
    .map((part) => part.split("·").map(unitName).join("·"))
    .join("/");
}

function dimensionOf(name: string): string {
  return name.includes("/") && !name.startsWith("/") ? `compound ${name}` : unitDimension(name);
}
