import Big from "big.js";
import { isDigit, isHan } from "./characters.js";
import { digits } from "./numerals.js";

/** What 角, 分 and 整 add to an amount in 元. */
export interface Coins {
  /** "" where 整 alone says that nothing follows. */
  readonly value: string;
  readonly end: number;
}

/** After 元: 肆角伍分, 零伍分, 5角, 整, 正. After 块 also a digit alone (三块五). Null when nothing of these follows. */
export function coinsAt(text: string, pos: number, unit: string): Coins | null {
  const tenths = coinAt(text, skipZero(text, pos), "角毛");
  const hundredths = coinAt(text, skipZero(text, tenths?.end ?? pos), "分");
  const last = hundredths ?? tenths;
  if (last === null) return unit === "块" ? spokenTenths(text, pos) : plainEnd(text, pos);
  const value = new Big(tenths?.digit ?? 0).div(10).plus(new Big(hundredths?.digit ?? 0).div(100));
  return { value: value.toFixed(), end: closingEnd(text, last.end) };
}

/** 5角, 伍角整, 三毛五分, without 元. */
export function smallCoinsAt(text: string, value: Big, pos: number): Coins | null {
  const sign = text[pos] ?? "";
  if (sign !== "角" && sign !== "毛") return null;
  const hundredths = coinAt(text, pos + 1, "分");
  const end = closingEnd(text, hundredths?.end ?? pos + 1);
  if (isHan(text[end]) && end === pos + 1) return null;
  return {
    value: value
      .div(10)
      .plus(new Big(hundredths?.digit ?? 0).div(100))
      .toFixed(),
    end,
  };
}

/** 整 in 伍佰元整; not in 元整改. */
function plainEnd(text: string, pos: number): Coins | null {
  const end = closingEnd(text, pos);
  return end > pos && !isHan(text[end]) ? { value: "", end } : null;
}

function spokenTenths(text: string, pos: number): Coins | null {
  const digit = digitAt(text, pos);
  if (digit === null || isHan(text[pos + 1]) || isDigit(text[pos + 1]) || text[pos + 1] === ".") return null;
  return { value: new Big(digit).div(10).toFixed(), end: pos + 1 };
}

function closingEnd(text: string, pos: number): number {
  const money = text[pos] === "钱" ? pos + 1 : pos;
  return text[money] === "整" || text[money] === "正" ? money + 1 : money;
}

function skipZero(text: string, pos: number): number {
  return text[pos] === "零" && text[pos + 1] !== "角" && text[pos + 1] !== "分" ? pos + 1 : pos;
}

function coinAt(text: string, pos: number, signs: string): { digit: number; end: number } | null {
  const digit = digitAt(text, pos);
  const sign = text[pos + 1];
  if (digit === null || sign === undefined || !signs.includes(sign) || "之钟".includes(text[pos + 2] ?? " "))
    return null;
  return { digit, end: pos + 2 };
}

function digitAt(text: string, pos: number): number | null {
  const char = text[pos] ?? "";
  return isDigit(char) ? Number(char) : (digits.get(char) ?? null);
}
