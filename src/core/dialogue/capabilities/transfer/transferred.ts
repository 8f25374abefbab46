/** What is said once reports have another owner. */
import { say } from "../../../say.js";
import type { Outcome } from "../../turn/outcome.js";

/** `count`: how many changed hands. */
export function transferred(result: Outcome, count: number): Outcome {
  const text = count === 0 ? say("transfer.none") : say("transfer.done", { count });
  return { ...result, notices: [...result.notices, { text, tone: count === 0 ? "note" : "good" }] };
}
