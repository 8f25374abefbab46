/** What a turn answers. */
import type { Way } from "../../evidence/way.js";
import type { Entry } from "../../form/ledger.js";
import type { Say } from "../../say.js";
import type { Button, Tone } from "../screen/screen.js";
import type { Effect } from "./effect.js";
import type { Place } from "./place.js";
import type { State } from "./state.js";

export interface Outcome {
  readonly state: State;
  readonly entries: readonly Entry[];
  /** Entries that came later than what the person had entered after them: kept in the log alone. */
  readonly late: readonly Entry[];
  /** By which way all entries came. */
  readonly source: Way;
  readonly effects: readonly Effect[];
  /** Shown at the top of the next card. */
  readonly notices: readonly Notice[];
  /** By input name: shown beside the input, with what was typed. */
  readonly problems: ReadonlyMap<string, Say>;
  readonly typed: ReadonlyMap<string, string>;
  /** By input name: what the reader asks back, the best reading first. */
  readonly asks: ReadonlyMap<string, Ask>;
  readonly toast: Toast | null;
  /** The card of this place is sent as a text; the card that the person has stays. */
  readonly asText: boolean;
  /** All that is to be said: the card that the person has stays as it is, and what they typed into it. */
  readonly remark: Say | null;
}

export interface Ask {
  readonly question: Say;
  readonly options: readonly { value: string; label: Say | string }[];
}

export interface Notice {
  readonly text: Say;
  readonly tone: Tone;
  readonly buttons?: readonly Button[];
  /** The figure whose writer until now is named below it. */
  readonly writerOf?: string;
  /** Who it is about: the card shows their names below it. */
  readonly people?: readonly string[];
}

export interface Toast {
  readonly type: "success" | "info" | "warning" | "error";
  readonly text: Say;
}

export function outcome(state: State, more: Partial<Omit<Outcome, "state">> = {}): Outcome {
  return {
    state,
    entries: [],
    late: [],
    source: "card",
    effects: [],
    notices: [],
    problems: new Map(),
    typed: new Map(),
    asks: new Map(),
    toast: null,
    asText: false,
    remark: null,
    ...more,
  };
}

/** A sentence and nothing else. */
export function remark(state: State, text: Say): Outcome {
  return outcome(state, { remark: text });
}

/** Another place, for good: there is nowhere to come back to. */
export function goTo(
  { state }: { readonly state: State },
  place: Place,
  more: Partial<Omit<Outcome, "state">> = {},
): Outcome {
  return outcome({ ...state, place, from: null }, more);
}
