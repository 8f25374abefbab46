/** What a person is told after a report was put away or taken back, and where it leaves them. */
import { say } from "../../../say.js";
import { type ShelfKind, takeBackDays } from "../../../shelf/shelf.js";
import type { OpenReport } from "../../turn/context.js";
import type { Outcome } from "../../turn/outcome.js";
import { atHome, moved } from "../../turn/state.js";
import type { ShelvedReport } from "../../turn/surroundings.js";

/** At home, with the way back. */
export function putAway({ state }: Outcome, { id, title, unit, year }: OpenReport, kind: ShelfKind): Partial<Outcome> {
  return {
    state: { ...moved(state, id, null), place: atHome.place },
    notices: [
      {
        text: say(kind === "archived" ? "notice.archived" : "notice.deleted", {
          title,
          unit,
          year,
          days: takeBackDays,
        }),
        tone: "good",
        buttons: [{ label: say("button.take-back"), press: { do: "takeBack", report: id } }],
      },
    ],
  };
}

export function takenBack(result: Outcome, report: ShelvedReport): Outcome {
  const buttons = [{ label: say("button.open"), press: { do: "open" as const }, report: report.id }];
  return { ...result, notices: [{ text: say("notice.taken-back", { ...report }), tone: "good", buttons }] };
}

/** Somebody else's, not put away, or gone for good. */
export function notOnShelf(result: Outcome): Outcome {
  return { ...result, notices: [{ text: say("notice.not-on-shelf", { days: takeBackDays }), tone: "note" }] };
}
