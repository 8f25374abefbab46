import type { JsonObject } from "../../json.js";
import { isInForm, type Seat } from "../component.js";
import { COMPONENTS } from "../components/registry.js";
import { type Fault, fault } from "../fault.js";
import { join } from "../pointer.js";
import type { Card } from "./card.js";

/**
 * What a form asks of the elements in it, and what works in a form only.
 *
 * |                  | in a form                    | outside                        |
 * | ---------------- | ---------------------------- | ------------------------------ |
 * | name             | needed                       | may be there                   |
 * | required         | the client holds the submit  | refused: no effect             |
 * | form_action_type | needed by buttons            | refused                        |
 * | behaviors        | may be there                 | needed, or nothing ever happens|
 */
export function* checkForms({ seats }: Card): Iterable<Fault> {
  for (const seat of seats) {
    if (seat.tag === "form") yield* checkForm(seat, seats);
    else if (isInForm(seat)) yield* checkInside(seat);
    else yield* checkOutside(seat);
  }
}

function* checkForm(form: Seat, seats: readonly Seat[]): Iterable<Fault> {
  if (form.node.name === "") yield fault("form-name", join(form.pointer, "name"), "a form needs a name");
  const submits = seats.some((seat) => seat.node.form_action_type === "submit" && seat.ancestors.includes(form));
  if (!submits) yield fault("form-submit", form.pointer, "a form needs a button with form_action_type submit");
}

function* checkInside({ tag, node, pointer }: Seat): Iterable<Fault> {
  const named = COMPONENTS[tag].takes === "value" || tag === "button";
  if (named && (node.name === undefined || node.name === "")) {
    yield fault("form-name", join(pointer, "name"), `a ${tag} in a form needs a name`);
  }
  if (tag === "button" && node.form_action_type === undefined) {
    yield fault("form-button", join(pointer, "form_action_type"), "a button in a form is submit or reset");
  }
}

function* checkOutside({ tag, node, pointer }: Seat): Iterable<Fault> {
  for (const property of ["required", "form_action_type"]) {
    if (node[property] !== undefined && node[property] !== false) {
      yield fault("outside-form", join(pointer, property), `${property} works in a form only`);
    }
  }
  // The tick of a checker may stay on the person's own screen.
  const acts = (COMPONENTS[tag].takes === "value" && tag !== "checker") || tag === "button";
  if (acts && !COMPONENTS[tag].formOnly && node.disabled !== true && !hasBehavior(node)) {
    yield fault("callback-missing", join(pointer, "behaviors"), `a ${tag} outside a form needs its behaviors`);
  }
}

function hasBehavior({ behaviors, multi_url }: JsonObject): boolean {
  return multi_url !== undefined || (Array.isArray(behaviors) && behaviors.length > 0);
}
