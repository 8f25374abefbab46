/** What there is to do, and how far it is. */
import { dayOf } from "../../../assignment/day.js";
import { isScope } from "../../steps/path-exists.js";
import type { Capability } from "../../turn/capability.js";
import { refusal } from "../../turn/gate.js";
import { goTo } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { outlineScreen } from "./outline-screen.js";
import type { outline as schema } from "./schema.js";

export const outline: Capability<typeof schema> = {
  places: {
    outline: {
      of: "report",
      needs: "handed",
      exists: (ledger, { scope }) => isScope(ledger, scope),
      screen: (view, { scope, page }, { context, around }) =>
        outlineScreen(view, {
          ...{ scope, page: page ?? 0, mayFill: refusal(context, "answer") === null },
          ...{ today: dayOf(context.now), handed: around.handed },
        }),
    },
  },
  presses: {
    outline: withReport((context, { scope, page }) => goTo(context, { at: "outline", scope, page: page ?? 0 })),
  },
  commands: { progress: { do: "outline", scope: "" } },
  messages: [],
  steps: {},
};
