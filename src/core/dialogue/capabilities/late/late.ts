/** 采用: what it was, only the log knows. */
import type { Capability } from "../../turn/capability.js";
import { outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import type { late as schema } from "./schema.js";

export const late: Capability<typeof schema> = {
  places: {},
  presses: {
    adopt: withReport(({ state }, { event, path }) => outcome(state, { effects: [{ effect: "adopt", event, path }] })),
  },
  commands: {},
  messages: [],
  steps: {},
};
