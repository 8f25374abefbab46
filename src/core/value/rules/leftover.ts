import { unitWords } from "../lexicon/units.js";
import type { Reading } from "../reading.js";
import { isDigit } from "../scan/characters.js";
import { isNumeral } from "../scan/numerals.js";

/**
 * Whether numerals or units are left around the value (5人倍, 成二亿, 5%一): nobody writes a value so, and it means something
 * else. What is counted may be a unit as well (3个村).
 */
export function hasLeftover({ name, tail, unit }: Reading): boolean {
  const odd = unit !== null && !unitWords.has(unit) && isOnlyUnits(unit);
  const letter = /^[lIOo|]$/.test(tail);
  return odd || letter || isOnlyUnits(name) || (isOnlyUnits(tail) && !(unit === "个" && places.has(tail)));
}

const places = new Set([
  "村",
  "镇",
  "乡",
  "县",
  "市",
  "区",
  "校",
  "园",
  "点",
  "站",
  "人",
  "班",
  "组",
  "队",
  "户",
  "岗",
  "字",
]);
const parts = new Set("半点成折角毛.%‰");

/** Nothing but numerals and units of one character; longer ones are words as well (床位, 项目). */
function isOnlyUnits(words: string): boolean {
  return words !== "" && words.length <= longest && [...words].every(isPart);
}

const longest = 12;

function isPart(char: string): boolean {
  return isDigit(char) || isNumeral(char) || parts.has(char) || unitWords.has(char);
}
