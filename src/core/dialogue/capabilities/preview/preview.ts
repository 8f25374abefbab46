/** The scores as they stand. */
import { isScope } from "../../steps/path-exists.js";
import type { Capability } from "../../turn/capability.js";
import { goTo } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { previewScreen } from "./preview-screen.js";
import type { preview as schema } from "./schema.js";

export const preview: Capability<typeof schema> = {
  places: {
    preview: {
      of: "report",
      needs: null,
      exists: (ledger, { table }) => table === null || isScope(ledger, table),
      screen: (view, { table, page }) => previewScreen(view, table, page),
    },
  },
  presses: {
    preview: withReport((context, { table, page }) =>
      goTo(context, { at: "preview", table: table ?? null, page: page ?? 0 }),
    ),
  },
  commands: { preview: { do: "preview" } },
  messages: [],
  steps: {},
};
