import type { JsonObject } from "../../json.js";
import type { Seat } from "../component.js";
import type { CardOptions } from "../options.js";

/** A card taken apart, as the checks over the whole of it read it. */
export interface Card {
  root: JsonObject;
  seats: readonly Seat[];
  options: CardOptions;
}
