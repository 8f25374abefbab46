/** What a rule is given and what it answers. */
import type Big from "big.js";
import type { Problem } from "../problem.js";
import type { Say } from "../say.js";
import type { Reading } from "../value/reading.js";
import type { Band } from "./band.js";
import type { Scheme } from "./scheme.js";
import type { Steps } from "./steps.js";

export interface Task {
  readonly target: Reading;
  readonly actual: Reading;
  /** Points that the indicator can earn. */
  readonly weight: Big;
  readonly scheme: Scheme;
  /** Less is better although no operator says so (`direction.ts`). */
  readonly lessIsBetter: boolean;
  /** The name says for certain that more is better. */
  readonly wantsMore: boolean;
  /** A rule of its own for this indicator, by steps or tiers; null: none. */
  readonly steps: Steps | null;
  /** The name speaks of a rate or a difference that may be negative. */
  readonly signed: boolean;
  readonly name: string | null;
  /** The tier that a person chose for a qualitative indicator; null: none. */
  readonly tier: string | null;
  /** The year that a target without one means (12月底前); null where nobody knows. */
  readonly year: number | null;
}

export interface Verdict {
  /** null: the rule cannot say; a person must. */
  readonly score: Big | null;
  readonly working: Say;
  /** The score stands, but something about it should be looked at. */
  readonly problem: Problem | null;
  /** Between what a person may set the score; without it the score itself, or all the points where there is none. */
  readonly band?: Band;
}

export type Rule = (task: Task) => Verdict;
