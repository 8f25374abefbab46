/** Said to whoever fills a report in, not a part of it: somebody asked about it and waits for an answer. */
import { isWaiting } from "../../review/questions.js";
import { say } from "../../say.js";
import type { OpenReport } from "../turn/context.js";
import type { Notice } from "../turn/outcome.js";

export function questionNotices({ review, state, parts }: OpenReport): Notice[] {
  // The list of questions is about the whole report, which a colleague with a part of it does not see.
  const count = state === "approved" || parts !== null ? 0 : review.questions.filter(isWaiting).length;
  if (count === 0) return [];
  const buttons = [{ label: say("notice.see-questions"), press: { do: "questions" as const } }];
  return [{ text: say("notice.questions", { count, returned: review.returned }), tone: "warn", buttons }];
}
