/** 分值: all points of a table on one card, where their sum can be put right. */
import { isScope } from "../../steps/path-exists.js";
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import { outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { saveWeights, splitWeights } from "./save-weights.js";
import type { weights as schema } from "./schema.js";
import { weightsScreen } from "./weights-screen.js";

const away = withReport((context) => outcome(returned(context)));

export const weights: Capability<typeof schema> = {
  places: {
    weights: {
      of: "report",
      needs: null,
      exists: (ledger, { table }) => isScope(ledger, table),
      screen: (view, { table, page }) =>
        view.scheme === null
          ? { instead: { at: "outline", scope: "" } }
          : weightsScreen(view, view.scheme, table, page),
      here: {
        submit: withReport((context, _, typed) => saveWeights(context, typed)),
        finish: away,
        back: away,
        skip: away,
        leave: away,
      },
    },
  },
  presses: {
    weights: withReport((context, { table }) => sideTrip(context, { at: "weights", table, page: 0 })),
    splitWeights: withReport((context, { table }, typed) => splitWeights(context, table, typed)),
  },
  commands: {},
  messages: [],
  steps: {},
};
