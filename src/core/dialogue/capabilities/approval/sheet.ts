/** 审签单: who passed when, with which remarks, as a file of its own. */
import { say } from "../../../say.js";
import type { Outcome } from "../../turn/outcome.js";

export const orderSheet: Partial<Omit<Outcome, "state">> = {
  effects: [{ effect: "sheet" }],
  notices: [{ text: say("approval.sheet-ordered"), tone: "good" }],
};
