/** 撤销: what the last submission was, only the log knows. */
import type { Capability } from "../../turn/capability.js";
import { outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import type { undo as schema } from "./schema.js";

export const undo: Capability<typeof schema> = {
  places: {},
  presses: {
    undo: withReport(({ state }, { event }) => outcome(state, { effects: [{ effect: "undo", event: event ?? null }] })),
  },
  commands: { undo: { do: "undo" } },
  messages: [],
  steps: {},
};
