/** The input in which a reason for a finding is written. */
import { unmaskPersonal } from "../mask.js";
import { say } from "../say.js";
import { type Context, type Outcome, outcome } from "./context.js";
import type { FormValue } from "./event.js";
import type { State } from "./state.js";
import type { Form } from "./submitted.js";

/** Name of the input; no field has it. */
export const reasonInput = "explanation";
/** Characters of a reason. */
export const longestReason = 500;

export function reasonTyped({ state }: Context, form: Form | null): string {
  const typed = form?.[reasonInput];
  return typeof typed === "string"
    ? unmaskPersonal(typed, state.shown[reasonInput] ?? "")
        .trim()
        .slice(0, longestReason)
    : "";
}

export function refusedReason(state: State, typed: FormValue | undefined): Outcome {
  return outcome(state, {
    typed: new Map([[reasonInput, typeof typed === "string" ? typed : ""]]),
    problems: new Map([[reasonInput, say("waive.blank")]]),
  });
}
