/** What a rule is given and what it answers. */
import type Big from "big.js";
import type { Problem } from "../problem.js";
import type { Say } from "../say.js";
import type { Reading } from "../value/reading.js";
import type { Scheme } from "./scheme.js";

export interface Task {
  readonly target: Reading;
  readonly actual: Reading;
  /** Points that the indicator can earn. */
  readonly weight: Big;
  readonly scheme: Scheme;
  /** Less is better although no operator says so (`direction.ts`). */
  readonly lessIsBetter: boolean;
}

export interface Verdict {
  /** null: the rule cannot say; a person must. */
  readonly score: Big | null;
  readonly working: Say;
  /** The score stands, but something about it should be looked at. */
  readonly problem: Problem | null;
}

export type Rule = (task: Task) => Verdict;
