/** The words of the field that scoring goes by: files of `templates/_words`, and what a scheme adds to them. */
import { z } from "zod";
import { directionWords, joinDirectionWords } from "./direction-words.js";
import { joinLevelWords, levelWords } from "./level-words.js";

export const scoringWords = z.strictObject({
  directions: directionWords.prefault({}).describe("By which a name says whether more or less is better."),
  levels: levelWords.prefault({}).describe("Acts, levels and ratios."),
});

export type ScoringWords = z.output<typeof scoringWords>;

/** What a scheme adds, before what all share. */
export function joinScoringWords(first: ScoringWords, shared: ScoringWords): ScoringWords {
  return {
    directions: joinDirectionWords(first.directions, shared.directions),
    levels: joinLevelWords(first.levels, shared.levels),
  };
}

/** The files of `templates/_words` by the key that they fill. */
export const scoringWordFiles = { directions: "_words/directions.yaml", levels: "_words/levels.yaml" } as const;
