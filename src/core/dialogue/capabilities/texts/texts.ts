/** Narrative texts: their cards stand among the steps, here is what is done on them. */
import type { Capability } from "../../turn/capability.js";
import { withReport } from "../../turn/with-report.js";
import type { texts as schema } from "./schema.js";
import { standardAgain, takeTexts } from "./take-texts.js";
import { textsScreen } from "./texts-screen.js";

const steps = { texts: textsScreen };

export const texts: Capability<typeof schema, typeof steps> = {
  places: {},
  presses: {
    take: withReport(takeTexts),
    standard: withReport((context, { path }) => standardAgain(context, path)),
  },
  commands: {},
  messages: [],
  steps,
};
