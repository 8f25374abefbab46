import type { JsonObject } from "../json.js";
import type { Seat } from "./component.js";
import { walk } from "./walk.js";

/** The component of a card by its `name`, or by its JSON pointer such as "/body/elements/2"; null when there is none. */
export function findElement(card: JsonObject, nameOrPointer: string): Seat | null {
  const { seats } = walk(card);
  const isPointer = nameOrPointer.startsWith("/");
  return seats.find((seat) => (isPointer ? seat.pointer : seat.node.name) === nameOrPointer) ?? null;
}

/** The form a component stands in, null outside of one. */
export function formOf(seat: Seat): Seat | null {
  return seat.ancestors.find((ancestor) => ancestor.tag === "form") ?? null;
}

/** The components within another one, at any depth, in the order of the card: the inputs of a form, for one. */
export function elementsWithin(card: JsonObject, holder: Seat): Seat[] {
  return walk(card).seats.filter((seat) => seat.ancestors.some((ancestor) => ancestor.pointer === holder.pointer));
}
