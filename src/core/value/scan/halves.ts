import Big from "big.js";
import { unitDimension, unitWords } from "../lexicon/units.js";
import { isHan } from "./characters.js";
import type { UnitAt } from "./unit.js";

/** A half that follows the unit: 两年半, 一天半, 两个半小时. */
export interface Half {
  /** Null where what follows 半 makes something else of it (3天半年). */
  readonly value: string | null;
  readonly unit: UnitAt;
}

/** 半 after a known unit adds one half of it; after 个 the unit itself follows. Null when none follows. */
export function halfAt(text: string, value: string, unit: UnitAt): Half | null {
  if (text[unit.end] !== "半" || !unit.known || unit.unit.includes("/") || unitDimension(unit.unit) === "percent")
    return null;
  const end = unit.end + 1;
  const half = new Big(value).plus("0.5").toFixed();
  const whole = !value.includes(".");
  const counted = unit.unit === "个" ? unitWords.at(text, end) : null;
  if (counted !== null)
    return {
      value: whole && countedTimes.has(counted) ? half : null,
      unit: { unit: counted, end: end + counted.length, known: true },
    };
  const spanOfTime = times.has(unitDimension(unit.unit));
  if (!spanOfTime && isHan(text[end])) return null;
  return { value: whole && !"年月天日周小".includes(text[end] ?? " ") ? half : null, unit: { ...unit, end } };
}

/** Two 半天 are no two and a half days. */
const countedTimes = new Set(["小时", "钟头", "月", "星期", "季度", "学期", "学年", "工作日", "课时", "学时"]);

const times = new Set(["time", "workday", "months", "lessons"]);
