/** 待定: readings that only a person can settle, all on one card. */
import { returned, sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import { outcome } from "../../turn/outcome.js";
import { withReport } from "../../turn/with-report.js";
import { directionsScreen } from "./directions-screen.js";
import { readingsOn } from "./readings.js";
import { saveReadings } from "./save-readings.js";
import type { directions as schema } from "./schema.js";

const away = withReport((context) => outcome(returned(context)));

export const directions: Capability<typeof schema> = {
  places: {
    directions: {
      of: "report",
      needs: null,
      exists: () => true,
      screen: (view) =>
        readingsOn(view).length === 0 ? { instead: { at: "preview", table: null, page: 0 } } : directionsScreen(view),
      here: {
        submit: withReport((context, _, typed) => saveReadings(context, typed)),
        finish: away,
        back: away,
        skip: away,
        leave: away,
      },
    },
  },
  presses: { directions: withReport((context) => sideTrip(context, { at: "directions" })) },
  commands: {},
  messages: [],
  steps: {},
};
