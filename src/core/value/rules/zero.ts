import { neverWords, riskWords } from "../lexicon/phrases.js";
import { makeReading } from "../reading.js";
import type { Quantity } from "../scan/piece.js";
import { isNeutral, isPercent } from "./facts.js";
import { type Cell, quantitiesOf, type Rule, wordsAfter, wordsBefore } from "./rule.js";

/** 未发生, 不发生…事件, 无安全事故, 零投诉, 动态清零, 0起: a target or actual of no event. */
export const zero: Rule = (cell) => {
  const quantities = quantitiesOf(cell);
  const [only] = quantities;
  if (only === undefined)
    return isNever(cell.clean) && !hasDeadline(cell) ? makeReading(cell.text, "zero", { value: "0", base: "0" }) : null;
  if (quantities.length > 1 || !isZeroEvent(cell, only)) return null;
  return makeReading(cell.text, "zero", { value: "0", base: "0", op: only.op, unit: only.known ? only.unit : null });
};

function isNever(clean: string): boolean {
  if (
    plainNever.some((word) => clean.includes(word)) ||
    /^(?:(?:已|均|全部|保持|实现)*(?:动态)?清零|暂?均?未发现)$/.test(clean)
  )
    return true;
  const risky = riskWords.some((word) => clean.includes(word));
  return risky && (neverWords.some((word) => clean.includes(word)) || startsWithNo(clean));
}

const plainNever = ["未发生", "不发生", "没有发生", "无发生", "零发生"];

/** 无…, after words that name nothing (全年无). 无 further inside is rather part of a word. */
function startsWithNo(clean: string): boolean {
  const at = Math.max(clean.indexOf("无"), clean.indexOf("零"));
  return at >= 0 && isNeutral(clean.slice(0, at));
}

function hasDeadline(cell: Cell): boolean {
  return cell.pieces.some((piece) => piece.type === "date" && piece.op !== null);
}

const eventUnits = new Set(["起", "例", "宗", "桩"]);

function isZeroEvent(cell: Cell, quantity: Quantity): boolean {
  if (Number(quantity.value) !== 0 || isPercent(quantity.unit) || quantity.scale !== "") return false;
  if (quantity.unit !== null && eventUnits.has(quantity.unit)) return true;
  const around = `${wordsBefore(cell, quantity.start)} ${quantity.known ? "" : (quantity.unit ?? "")} ${wordsAfter(cell, quantity.end)}`;
  return riskWords.some((word) => around.includes(word));
}
