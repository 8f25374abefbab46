/** A table that was copied from Word or Excel. */

import { readPasted } from "../../entry/read-pasted.js";
import { isList, isScope } from "../../steps/path-exists.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import { isSideTrip } from "../../turn/place.js";
import { withReport } from "../../turn/with-report.js";
import { dropRow, restoreRows, showPaste } from "./change-paste.js";
import { listHere } from "./list-here.js";
import { looksLikeTable } from "./looks-like-table.js";
import { pasteScreen } from "./paste-screen.js";
import type { paste as schema } from "./schema.js";
import { discardPaste, takePaste } from "./take-paste.js";
import { withPaste } from "./waiting-paste.js";
import { withFinished } from "./with-finished.js";

export const paste: Capability<typeof schema> = {
  places: {
    paste: {
      of: "report",
      needs: null,
      exists: (ledger, { list }) => list === null || isList(ledger, list) || isScope(ledger, list),
      screen: (view, place) => pasteScreen(view, place),
      here: { cancel: withReport((context) => discardPaste(context)) },
    },
  },
  presses: {
    pasteHere: withReport(({ state }, { list }) =>
      outcome(state.place.at === "paste" ? withPaste(state, { ...state.place, list }) : state),
    ),
    pasteTake: withReport((context, { how, finish }, typed) => {
      const taken = takePaste(context, how, typed);
      return finish === true ? withFinished(context, taken) : taken;
    }),
    pasteShow: withReport((context, press, typed) => showPaste(context, press, typed)),
    pasteDrop: withReport((context, { row }) => dropRow(context, row)),
    pasteProjects: withReport((context) => listOfProjects(context)),
    pasteRestore: withReport((context, _, typed) => restoreRows(context, typed)),
  },
  commands: {},
  messages: [{ act: "answer", read: pastedMessage }],
  steps: {},
};

/** The table stays here until it is taken or dropped; a job reads it as a list. */
function listOfProjects({ state }: WithReport): Outcome {
  const { place } = state;
  return place.at === "paste" ? readPasted(state, place.text, true) : outcome(state);
}

function pastedMessage(context: WithReport, text: string): Outcome | null {
  if (!looksLikeTable(context.report, text)) return null;
  const { state } = context;
  const from = isSideTrip(state.place) ? state.from : state.place;
  return outcome(withPaste({ ...state, from }, { at: "paste", list: listHere(context, text), text }));
}
