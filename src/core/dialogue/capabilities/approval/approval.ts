/** 解锁、线下通过、财政退回、审签单. */
import { sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import { outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { bureauReturn, bureauScreen } from "./bureau.js";
import { approveOffline, offline, offlineScreen } from "./offline.js";
import type { approval as schema } from "./schema.js";
import { orderSheet } from "./sheet.js";
import { unlock, unlockScreen } from "./unlock.js";

export const approval: Capability<typeof schema> = {
  places: {
    unlocking: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view, _, { context }) => unlockScreen(view, context.person),
    },
    offline: { of: "report", needs: null, exists: () => true, screen: offlineScreen },
    bureau: { of: "report", needs: null, exists: () => true, screen: bureauScreen },
  },
  presses: {
    unlocking: withReport((context) => sideTrip(context, { at: "unlocking" })),
    unlock: withReport((context, _, typed) => unlock(context, typed)),
    offline: withReport(offline),
    approveOffline: withReport((context, _, typed) => approveOffline(context, typed)),
    bureau: withReport((context) => sideTrip(context, { at: "bureau" })),
    bureauReturn: withReport((context, _, typed) => bureauReturn(context, typed)),
    sheet: withReport((context) => outcome(context.state, orderSheet)),
  },
  commands: {
    unlocking: { do: "unlocking" },
    offline: { do: "offline" },
    bureau: { do: "bureau" },
    sheet: { do: "sheet" },
  },
  messages: [],
  steps: {},
};
