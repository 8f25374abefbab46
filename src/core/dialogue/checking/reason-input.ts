/** The input in which a reason for a finding is written. */
import { type Say, say } from "../../say.js";
import type { Input } from "../screen/screen.js";
import type { View } from "../screen/view.js";
import { type Outcome, outcome } from "../turn/outcome.js";
import type { State } from "../turn/state.js";
import type { TypedInputs } from "../turn/typed-inputs.js";

/** Name of the input; no field has it. */
export const reasonInput = "explanation";
/** Characters of a reason. */
const longestReason = 500;

export function reasonField(view: View, label: Say, hint: Say, before: string): Input {
  return {
    block: "input",
    name: reasonInput,
    type: "long",
    label,
    placeholder: hint,
    value: view.typed.get(reasonInput) ?? before,
    problem: view.problems.get(reasonInput) ?? null,
    max: longestReason,
  };
}

/** "" when nothing was written. */
export function reasonTyped({ given }: TypedInputs): string {
  return (given.get(reasonInput) ?? "").trim().slice(0, longestReason);
}

export function refusedReason(state: State, { given }: TypedInputs, why: Say = say("waive.blank")): Outcome {
  return outcome(state, {
    typed: new Map([[reasonInput, given.get(reasonInput) ?? ""]]),
    problems: new Map([[reasonInput, why]]),
  });
}
