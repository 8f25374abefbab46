/** 无 as the target or the actual of something that nobody wants (重大舆情发生数) is none of it; elsewhere it says “not applicable”. */
import { makeReading, type Reading } from "../value/reading.js";
import type { DirectionWords } from "./direction-words.js";
import { nameDirection } from "./name-direction.js";

export function noneOfIt(name: string | null, reading: Reading, words: DirectionWords): Reading {
  if (reading.kind !== "none" || !none.has(reading.text.trim())) return reading;
  const { direction, sure, kind } = nameDirection(name ?? "", words);
  return sure && direction === "less" && kind === "plain"
    ? makeReading(reading.text, "zero", { value: "0", base: "0" })
    : reading;
}

const none = new Set(["无", "没有", "零", "暂无"]);
