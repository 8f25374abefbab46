/** Side trips: somewhere from which a person comes back to where they were. */
import type { Context } from "../turn/context.js";
import { type Outcome, outcome } from "../turn/outcome.js";
import { isSideTrip, type Place } from "../turn/place.js";
import { atHome, type State } from "../turn/state.js";
import { resume } from "./next-place.js";

export function sideTrip({ state }: Context, place: Place): Outcome {
  const from = isSideTrip(state.place) ? state.from : state.place;
  return outcome({ ...state, place, from });
}

/** The state after coming back from a side trip: to a card that waits to be confirmed, else to where the person was. */
export function returned({ state, report }: Context): State {
  const [waiting] = state.waiting;
  if (report !== null && waiting !== undefined) return { ...state, place: waiting };
  const place = state.from ?? (report === null ? atHome.place : resume(report, state.seen));
  return { ...state, place, from: null };
}
