import { type Holder, isInForm, type Seat } from "../component.js";
import { COMPONENTS } from "../components/registry.js";
import { type Fault, fault } from "../fault.js";
import type { Card } from "./card.js";

/** Tags that a form does not take at any depth. */
const NOT_IN_FORM = new Set(["form", "table", "chart"]);

/** Where a component may stand. */
export function* checkPlaces({ seats }: Card): Iterable<Fault> {
  for (const seat of seats) {
    const { within, formOnly } = COMPONENTS[seat.tag];
    const holder = holderOf(seat);
    if (!within.some((one) => one === holder)) {
      yield fault("place", seat.pointer, `${seat.tag} may not stand in ${holder}`);
    } else if (isInForm(seat) && NOT_IN_FORM.has(seat.tag)) {
      yield fault("place", seat.pointer, `${seat.tag} may not stand in a form`);
    }
    if (formOnly && !isInForm(seat)) yield fault("form-only", seat.pointer, `${seat.tag} works in a form only`);
  }
}

function holderOf(seat: Seat): Holder | string {
  return seat.ancestors.at(-1)?.tag ?? "body";
}
