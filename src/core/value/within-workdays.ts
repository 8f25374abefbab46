import Big from "big.js";
import { unitDimension, unitFactor, unitName } from "./lexicon/units.js";
import type { UnitMatch } from "./match-units.js";
import type { Reading } from "./reading.js";

/** ≤5个工作日 beside 4.5天: five working days are at least five days, so that what took no more days is surely within them. */
export function withinWorkdays(limit: Reading, actual: Reading): UnitMatch | null {
  if ((limit.op !== "<=" && limit.op !== "<") || limit.base === null || actual.base === null) return null;
  if (limit.unit === null || actual.unit === null || unitDimension(limit.unit) !== "workday") return null;
  if (unitDimension(actual.unit) !== "time") return null;
  const [day, unit] = [unitFactor(unitName("天")), unitFactor(unitName(actual.unit))];
  if (!day || !unit) return null;
  const inDays = new Big(actual.base).times(unit);
  const within = inDays.lte(new Big(limit.base).times(day)) && actual.op !== ">=" && actual.op !== ">";
  return within ? { a: day, b: unit, code: null } : null;
}
