/** 修改: one figure by itself. */
import { clearField, setField } from "../../entry/set-field.js";
import { canSet } from "../../steps/path-exists.js";
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import { type Outcome, outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { chooseScreen } from "./choose-screen.js";
import { editScreen } from "./edit-screen.js";
import { assignByName, editByName } from "./named-field.js";
import { saveField } from "./save-field.js";
import type { edit as schema } from "./schema.js";

const away = withReport((context) => outcome(returned(context)));

export const edit: Capability<typeof schema> = {
  places: {
    edit: {
      of: "report",
      needs: null,
      exists: (ledger, { path }) => canSet(ledger, path),
      screen: (view, { path, page }) => editScreen(view, path, page),
      here: {
        submit: withReport((context, _, typed) => saveField(context, typed)),
        finish: away,
        back: away,
        skip: away,
        leave: away,
      },
    },
    choose: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, { paths, raw }) => chooseScreen(view, paths, raw),
    },
  },
  presses: {
    edit: withReport((context, { path }) => sideTrip(context, { at: "edit", path })),
    clear: withReport((context, { path }) => clearField(context, path)),
    set: withReport((context, { path }) => setChosen(context, path)),
  },
  commands: {},
  messages: [
    { act: "answer", read: editByName },
    { act: "answer", read: assignByName },
  ],
  steps: {},
};

/** What was typed goes to the field that was chosen for it. */
function setChosen(context: WithReport, path: string): Outcome {
  const { place } = context.state;
  if (place.at !== "choose" || place.raw === null || !place.paths.includes(path)) return outcome(context.state);
  return setField(context, path, place.raw);
}
