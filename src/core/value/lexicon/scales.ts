import { type WordList, wordList } from "./word-list.js";

const powers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    百: 2,
    佰: 2,
    千: 3,
    仟: 3,
    万: 4,
    萬: 4,
    十万: 5,
    百万: 6,
    千万: 7,
    亿: 8,
    億: 8,
    十亿: 9,
    百亿: 10,
    千亿: 11,
    万亿: 12,
    十万亿: 13,
    百万亿: 14,
  }),
);

export const scaleWords: WordList = wordList(powers.keys());

/** The power of ten of a scale word (4 for 万); 0 for none. */
export function scalePower(word: string): number {
  return powers.get(word) ?? 0;
}
