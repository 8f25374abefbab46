/** A later version of the form. */
import type { Capability } from "../../turn/capability.js";
import { goTo } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { acceptUpdate, keepVersion } from "./decide-update.js";
import type { update as schema } from "./schema.js";
import { updateScreen } from "./update-screen.js";

export const update: Capability<typeof schema> = {
  places: {
    update: {
      of: "report",
      needs: "update",
      exists: () => true,
      here: { cancel: withReport((context) => goTo(context, { at: "outline", scope: "" })) },
      screen: (view, _, { around }) =>
        around.update === null ? { instead: { at: "outline", scope: "" } } : updateScreen(view, around.update),
    },
  },
  presses: {
    update: withReport((context) => goTo(context, { at: "update" })),
    accept: withReport((context, _, typed) => acceptUpdate(context, typed)),
    keep: withReport(keepVersion),
  },
  commands: {},
  messages: [],
  steps: {},
};
