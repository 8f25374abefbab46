/** What an effect is given and what it gives back. */
import type { Effect } from "../../core/dialogue/turn/effect.js";
import type { Outcome } from "../../core/dialogue/turn/outcome.js";
import type { Say } from "../../core/say.js";
import type { Opened } from "../open-report.js";
import type { TurnWrites } from "../ports/transaction.js";
import type { TurnSetting } from "../turn-parts.js";

/** A turn while its effects are carried out, one after the other. */
export interface Settling {
  readonly opened: Opened | null;
  readonly outcome: Outcome;
  readonly writes: TurnWrites;
  /** Effects that are still to come; one may add others. */
  readonly rest: readonly Effect[];
  /** Why the person may not do this; what the turn has written by then is dropped. */
  readonly refused: Say | null;
}

export function refuse(settling: Settling, reason: Say): Settling {
  return { ...settling, rest: [], refused: reason };
}

export type EffectOf<K extends Effect["effect"]> = Extract<Effect, { effect: K }>;

/** Fetches what the effect needs, lets the core decide, and adds what is to be written. */
export type Apply<K extends Effect["effect"]> = (
  turn: TurnSetting,
  so: Settling,
  effect: EffectOf<K>,
) => Promise<Settling> | Settling;
