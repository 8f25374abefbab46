/** The confirming card waits until the table is written or discarded, whatever is said meanwhile. */
import type { State } from "../../turn/state.js";
import type { PastePlace } from "./pasted.js";

/** The same table pasted once more takes the place of the first. */
export function withPaste(state: State, place: PastePlace): State {
  return { ...state, place, waiting: [place, ...others(state, place)].slice(0, mostWaiting) };
}

export function withoutPaste(state: State, place: PastePlace): State {
  return { ...state, waiting: others(state, place) };
}

const mostWaiting = 5;

function others({ waiting }: State, { text }: PastePlace): State["waiting"] {
  return waiting.filter((one) => one.at !== "paste" || one.text !== text);
}
