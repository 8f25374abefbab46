import { unitDimension, unitFactor, unitName } from "./lexicon/units.js";
import { missingUnit } from "./missing-unit.js";
import type { Reading } from "./reading.js";

/** Factors that bring both units to one; `code` when the units do not quite match. */
export interface UnitMatch {
  readonly a: string;
  readonly b: string;
  readonly code: "unit-mismatch" | "unit-missing" | "scale-missing" | "percent-missing" | null;
}

/** Null when the units measure different things, or have no exact factor between them (亩 and ㎡, 元 and 美元). */
export function matchUnits(a: Reading, b: Reading): UnitMatch | null {
  const left = nameOf(a.unit);
  const right = nameOf(b.unit);
  if (a.kind === "zero" || b.kind === "zero") return matchZero(a, b);
  if (left === null || right === null) return { a: "1", b: "1", code: missingUnit(a, b) };
  if (left === right) return { a: "1", b: "1", code: null };
  const dimension = dimensionOf(left);
  if (dimension !== dimensionOf(right)) return null;
  if (dimension === "percent" && left !== "百分点" && right !== "百分点") return { a: "1", b: "1", code: null };
  if (dimension === "count") return { a: "1", b: "1", code: "unit-mismatch" };
  const factors = [unitFactor(left), unitFactor(right)];
  const [one, two] = factors;
  return one && two ? { a: one, b: two, code: null } : null;
}

/** No event is none of any unit (≤5%, 未发生); that something happened is a count, and no 100%. */
function matchZero(a: Reading, b: Reading): UnitMatch | null {
  const happened = [a, b].find((one) => one.kind !== "zero" && one.unit !== null);
  const counts = happened === undefined || happened === a || dimensionOf(nameOf(happened.unit) ?? "") === "count";
  return counts || happened.base === "0" ? { a: "1", b: "1", code: null } : null;
}

/** One spelling: 平方米 is ㎡, 台(套) is 台, 元每亩 is 元/亩, 元/人*月 is 元/人·月. */
function nameOf(unit: string | null): string | null {
  if (unit === null) return null;
  if (unit.startsWith("/")) return unitName(unit);
  const bracket = unit.indexOf("(");
  const plain = bracket > 0 && unit.endsWith(")") && unit[bracket - 1] !== "/" ? unit.slice(0, bracket) : unit;
  return plain
    .replaceAll("每", "/")
    .replace(/[*×、.]/g, "·")
    .replace(/[()]/g, "")
    .split("/")
    .map((part) => part.split("·").map(unitName).join("·"))
    .join("/");
}

function dimensionOf(name: string): string {
  return name.includes("/") && !name.startsWith("/") ? `compound ${name}` : unitDimension(name);
}
