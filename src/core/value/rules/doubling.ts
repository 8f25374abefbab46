import { makeReading } from "../reading.js";
import type { Rule } from "./rule.js";

/** 翻一番, 翻两番, 翻倍: growth by 100%, 300%, 100%. */
export const doubling: Rule = (cell) => {
  const match = cell.clean.length > longest ? null : written.exec(cell.clean);
  if (match === null) return null;
  const times = turns.get(match[2] ?? "") ?? 1;
  const value = String(100 * (2 ** times - 1));
  return makeReading(cell.text, "change", {
    op: match[3] === undefined ? null : ">=",
    value,
    base: value,
    unit: "%",
    name: match[1] ?? "",
  });
};

const longest = 60;
const written = /^([^\d≥≤<>=]{0,40}?)翻了?([一两二三1-3])?[番倍](以上)?$/;
const turns: ReadonlyMap<string, number> = new Map(
  Object.entries({ 一: 1, 两: 2, 二: 2, 三: 3, "1": 1, "2": 2, "3": 3 }),
);
