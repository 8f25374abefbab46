/** The rows of a list. */
import { isList, isRow } from "../../steps/path-exists.js";
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import { goTo, outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { addRow, deleteRow, moveRow } from "./change-rows.js";
import { listScreen } from "./list-screen.js";
import { rowScreen } from "./row-screen.js";
import { saveRow } from "./save-row.js";
import type { rows as schema } from "./schema.js";

const away = withReport((context) => outcome(returned(context)));

export const rows: Capability<typeof schema> = {
  places: {
    list: {
      of: "report",
      needs: null,
      exists: (ledger, { list }) => isList(ledger, list),
      screen: (view, { list, page }) => listScreen(view, list, page),
    },
    row: {
      of: "report",
      needs: null,
      exists: (ledger, { row }) => isRow(ledger, row),
      screen: (view, { row }) => rowScreen(view, row),
      here: {
        submit: withReport((context, _, typed) => saveRow(context, typed)),
        finish: away,
        back: away,
        skip: away,
        leave: away,
      },
    },
  },
  presses: {
    list: withReport((context, { list, page }) => goTo(context, { at: "list", list, page: page ?? 0 })),
    row: withReport((context, { row }) => sideTrip(context, { at: "row", row })),
    addRow: withReport((context, { list }) => addRow(context, list)),
    moveRow: withReport((context, { row, by }) => moveRow(context, row, by)),
    deleteRow: withReport((context, { row }) => deleteRow(context, row)),
  },
  commands: {},
  messages: [],
  steps: {},
};
