/** Points that number themselves: every line of a text is one, whatever number the person typed in front of it. */
import { chinese, circled } from "./ordinals.js";

export const numberings = ["一是", "一、", "（一）", "1、", "1.", "（1）", "①"] as const;
export type Numbering = (typeof numberings)[number];

/** Empty lines go; a text of one line is no list of points and stays as it is. */
export function numbered(text: string, numbering: Numbering): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return text;
  return lines.map((line, index) => written[numbering](index + 1) + line.replace(typed, "")).join("\n");
}

const written: Readonly<Record<Numbering, (number: number) => string>> = {
  一是: (number) => `${chinese(number)}是`,
  "一、": (number) => `${chinese(number)}、`,
  "（一）": (number) => `（${chinese(number)}）`,
  "1、": (number) => `${number}、`,
  "1.": (number) => `${number}.`,
  "（1）": (number) => `（${number}）`,
  "①": circled,
};

/** A number in front of a point, in any of these ways; 1.5 is none. */
const typed =
  /^\s*(?:[一二三四五六七八九十]+(?:是|、)|[（(](?:[一二三四五六七八九十]+|\d+)[）)]、?|\d+(?:、|[.．](?!\d))|[①-⑳])\s*/u;
