/** The path that a place is about. */
import type { Ledger } from "../../form/ledger.js";
import type { Place } from "../turn/place.js";
import { stepsOf } from "./steps.js";

/** "": the report; null: the place is about no path. */
export function pathOfPlace(ledger: Ledger, place: Place): string | null {
  if (place.at === "step") return stepsOf(ledger).find(({ id }) => id === place.step)?.scope ?? null;
  if (place.at === "outline") return place.scope;
  if (place.at === "list") return place.list;
  if (place.at === "row") return place.row;
  if (place.at === "edit" || place.at === "evidence") return place.path;
  return place.at === "preview" || place.at === "weights" ? place.table : null;
}
