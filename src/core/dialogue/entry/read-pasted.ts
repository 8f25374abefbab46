/** A pasted table that a job reads as if it had come as a file. */
import { pastedSource } from "../../offer/offer.js";
import { say } from "../../say.js";
import { type Outcome, outcome } from "../turn/outcome.js";
import type { State } from "../turn/state.js";

/** `listOnly`: only a list of projects is looked for, whatever report is open. */
export function readPasted(state: State, text: string, listOnly = false): Outcome {
  return outcome(state, {
    remark: say("notice.pasted-table"),
    effects: [{ effect: "readFile", ...pastedSource(text), listOnly }],
  });
}
