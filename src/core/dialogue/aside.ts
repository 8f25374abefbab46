/** Side trips: somewhere from which one comes back to where one was. */
import { type Context, type Outcome, outcome } from "./context.js";
import { resume } from "./move.js";
import { atHome, type Place, type State } from "./state.js";

export function aside(context: Context, place: Place): Outcome {
  const { state } = context;
  const from = isAside(state.place) ? state.from : state.place;
  return outcome({ ...state, place, from });
}

/** The state after coming back from a side trip. */
export function returned(context: Context): State {
  const { state, report } = context;
  const place = state.from ?? (report === null ? atHome.place : resume(report, state.seen));
  return { ...state, place, from: null };
}

const trips: ReadonlySet<Place["at"]> = new Set(["edit", "row", "help", "choose", "paste"]);

function isAside(place: Place): boolean {
  return trips.has(place.at);
}
