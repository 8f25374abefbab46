/** How the bot is used. */
import { sideTrip } from "../../steps/side-trip.js";
import type { Capability } from "../../turn/capability.js";
import { goTo } from "../../turn/outcome.js";
import { helpScreen } from "./help-screen.js";
import type { help as schema } from "./schema.js";

export const help: Capability<typeof schema> = {
  places: {
    help: {
      of: "person",
      needs: null,
      exists: () => true,
      screen: ({ context, result }) => helpScreen(context.report !== null, result.state.from !== null),
    },
  },
  presses: {
    help: (context) => (context.report === null ? goTo(context, { at: "help" }) : sideTrip(context, { at: "help" })),
  },
  commands: { help: { do: "help" } },
  messages: [],
  steps: {},
};
