/** How rows and points are numbered in Chinese documents. */

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 10 → 十, 21 → 二十一; a number that is not a whole one from 1 to 99 as it is. */
export function chinese(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return `${ten}${digits[number % 10]}`;
}

/** 1 → ①, 50 → ㊿, as far as there are such signs; then in brackets. */
export function circled(number: number): string {
  const found = circles.find(({ from, to }) => number >= from && number <= to);
  return found === undefined ? `（${number}）` : String.fromCodePoint(found.code + number - found.from);
}

/** The signs stand in three places of Unicode. */
const circles: readonly { readonly code: number; readonly from: number; readonly to: number }[] = [
  { code: 0x2460, from: 1, to: 20 },
  { code: 0x3251, from: 21, to: 35 },
  { code: 0x32b1, from: 36, to: 50 },
];
