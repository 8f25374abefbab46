/** Whether a place can be shown as it is: rows and figures go, and what a press names is only what somebody sent. */
import type { Ledger } from "../form/ledger.js";
import { places } from "./registry.js";
import type { PlaceParts } from "./turn/capability.js";
import type { Place } from "./turn/place.js";

export function placeExists<At extends Place["at"]>(ledger: Ledger, place: Extract<Place, { at: At }>): boolean {
  const parts: PlaceParts<Extract<Place, { at: At }>> = places[place.at];
  return parts.exists(ledger, place);
}
