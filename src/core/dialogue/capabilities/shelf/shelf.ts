/** 归档 and 删除 of the report that is open, by its owner, who types the word; and what is put away. */
import { say } from "../../../say.js";
import type { ShelfKind } from "../../../shelf/shelf.js";
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { outcome } from "../../turn/outcome.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import type { shelf as schema } from "./schema.js";
import { shelfScreen, shelfWord, wordOf } from "./shelf-screen.js";

export const shelf: Capability<typeof schema> = {
  places: {
    shelf: {
      of: "person",
      needs: "shelf",
      exists: () => true,
      screen: shelfScreen,
      here: { cancel: (context) => outcome(returned(context)) },
    },
  },
  presses: {
    shelf: (context, { kind }) => sideTrip(context, { at: "shelf", kind }),
    archive: withReport((context, _, typed) => putAway(context, "archived", typed)),
    delete: withReport((context, _, typed) => putAway(context, "deleted", typed)),
    takeBack: ({ state }, { report }) => outcome(state, { effects: [{ effect: "takeBack", report }] }),
  },
  commands: { archive: { do: "shelf", kind: "archived" }, delete: { do: "shelf", kind: "deleted" } },
  messages: [],
  steps: {},
};

/** Nothing happens until the word stands there: a button is pressed by mistake, a word is not typed by mistake. */
function putAway(context: WithReport, kind: ShelfKind, { given }: TypedInputs) {
  const typed = (given.get(shelfWord) ?? "").trim();
  const word = wordOf(context, kind);
  if (typed === word) return outcome(context.state, { effects: [{ effect: "putAway", kind }] });
  const { state } = sideTrip(context, { at: "shelf", kind });
  return outcome(state, {
    typed: new Map([[shelfWord, typed]]),
    problems: new Map([[shelfWord, say("shelf.wrong-word", { word, typed })]]),
  });
}
