/** A table that was copied from Word or Excel. */
import { isList, isScope } from "../../steps/path-exists.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { listHere } from "./list-here.js";
import { looksLikeTable } from "./looks-like-table.js";
import { pasteScreen } from "./paste-screen.js";
import type { paste as schema } from "./schema.js";
import { takePaste } from "./take-paste.js";

export const paste: Capability<typeof schema> = {
  places: {
    paste: {
      of: "report",
      needs: null,
      exists: (ledger, { list }) => list === null || isList(ledger, list) || isScope(ledger, list),
      screen: (view, { list, text }) => pasteScreen(view, list, text),
    },
  },
  presses: {
    pasteHere: withReport(({ state }, { list }) =>
      outcome(state.place.at === "paste" ? { ...state, place: { ...state.place, list } } : state),
    ),
    pasteTake: withReport((context, { how }, typed) => takePaste(context, how, typed)),
  },
  commands: {},
  messages: [{ act: "answer", read: pastedMessage }],
  steps: {},
};

function pastedMessage(context: WithReport, text: string): Outcome | null {
  return looksLikeTable(context.report, text)
    ? sideTrip(context, { at: "paste", list: listHere(context, text), text })
    : null;
}
