/** 历史: who changed what. */
import { isFigure } from "../../steps/path-exists.js";
import { sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import type { WithReport } from "../../turn/context.js";
import type { TypedInputs } from "../../turn/typed-inputs.js";
import { withReport } from "../../turn/with-report.js";
import { allChangesScreen } from "./all-changes-screen.js";
import { figureScreen } from "./figure-screen.js";
import { historyByName } from "./named-history.js";
import type { history as schema } from "./schema.js";
import { whichFigureScreen } from "./which-figure-screen.js";

export const history: Capability<typeof schema> = {
  places: {
    history: {
      of: "report",
      needs: "history",
      exists: (ledger, { path }) => path === null || isFigure(ledger, path),
      screen: (view, { path, page }, { around, context: { person } }) =>
        path === null
          ? allChangesScreen(view, page, around.history)
          : figureScreen(view, { path, page, person }, around.history),
    },
    historyOf: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, { paths }) => whichFigureScreen(view, paths),
    },
  },
  presses: {
    history: withReport((context, { path, page }, typed) =>
      sideTrip(keeping(context, typed), { at: "history", path, page: page ?? 0 }),
    ),
  },
  commands: { history: { do: "history", path: null } },
  messages: [{ act: "see", read: historyByName }],
  steps: {},
};

/** What was typed into the card that the person leaves stands there again when they come back. */
function keeping(context: WithReport, { touched }: TypedInputs): WithReport {
  if (touched.size === 0) return context;
  const { state } = context;
  return { ...context, state: { ...state, draft: { ...state.draft, ...Object.fromEntries(touched) } } };
}
