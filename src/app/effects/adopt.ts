import { adopted, nothingToAdopt } from "../../core/dialogue/capabilities/late/adopted.js";
import { appended } from "./append.js";
import type { Apply } from "./effect.js";

/** What came too late from the same person becomes the figure; it is read from the log, not from the button. */
export const adopt: Apply<"adopt"> = async (turn, settling, { event, path }) => {
  const { opened, outcome } = settling;
  const kept = opened === null ? null : await turn.on.refusedAnswer(opened.record.id, turn.person, event, path);
  if (opened === null || kept === null) return { ...settling, outcome: nothingToAdopt(outcome) };
  const applied = appended(turn, settling, { source: "message", entries: [kept] });
  if (applied.refused !== null) return applied;
  const result = adopted(outcome, opened.report, applied.opened?.report ?? opened.report, kept);
  return { ...applied, outcome: result, rest: [...applied.rest, ...result.effects] };
};
