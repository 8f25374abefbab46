import Big from "big.js";
import { suffixWords } from "../lexicon/operators.js";
import { approxAfter } from "../lexicon/phrases.js";
import { isDigit, isHan } from "./characters.js";
import { digits } from "./numerals.js";

/** A share written as 成 or 折, as percent. */
export interface Share {
  /** Null where it makes no share (12成). */
  readonly percent: string | null;
  readonly end: number;
}

/** 九成, 3.5成, 九成五, 三成半, 八折, 9.5折, 95折; null when the character belongs to a word (成本, 折页). */
export function shareAt(text: string, value: string, pos: number): Share | null {
  const sign = text[pos] ?? "";
  const words = inWords.get(sign);
  if (words === undefined || words.includes(text[pos + 1] ?? " ")) return null;
  return sign === "成" ? tenths(text, new Big(value), pos + 1) : discount(new Big(value), pos + 1);
}

const inWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    成: "本员果功年立品套为就都长分效绩人型交因份片群熟活骨语",
    折: "页叠扇线旧合算迭让扣返现价射",
  }),
);

function tenths(text: string, value: Big, pos: number): Share {
  const next = text[pos] ?? "";
  const ends =
    !isHan(text[pos + 1]) || suffixWords.at(text, pos + 1) !== null || approxAfter.at(text, pos + 1) !== null;
  const closed = ends && !isDigit(text[pos + 1]) && text[pos + 1] !== ".";
  const digit = isDigit(next) ? Number(next) : (digits.get(next) ?? (next === "半" ? 5 : null));
  const plain = value.lte(10) && (digit === null || (closed && value.eq(value.round(0)) && value.lt(10)));
  return {
    percent: plain
      ? value
          .times(10)
          .plus(digit ?? 0)
          .toFixed()
      : null,
    end: digit === null ? pos : pos + 1,
  };
}

/** 8折 and 8.5折 count in tenths, 85折 in hundredths. */
function discount(value: Big, end: number): Share {
  const percent = value.lte(10) ? value.times(10) : value.lt(100) && value.eq(value.round(0)) ? value : null;
  return { percent: percent?.toFixed() ?? null, end };
}
