/** A person's reports, and the start of a new one. */
import type { Capability } from "../../turn/capability.js";
import { goTo } from "../../turn/outcome.js";
import { homeScreen, listScreen } from "./home-screen.js";
import { another, create } from "./new-report.js";
import type { home as schema } from "./schema.js";
import { twinScreen } from "./twin-screen.js";

export const home: Capability<typeof schema> = {
  places: {
    home: {
      of: "person",
      needs: "home",
      exists: () => true,
      screen: (drawing, place) => (place.only === undefined ? homeScreen(drawing) : listScreen(drawing, place.only)),
    },
    twin: {
      of: "person",
      needs: null,
      exists: () => true,
      screen: ({ context }, place) => twinScreen(place, context.forms),
      here: { cancel: (context) => goTo(context, { at: "home" }) },
    },
  },
  presses: {
    // Drafts stay with the report: home is a place like any other.
    home: (context, { page, only }) =>
      goTo(context, { at: "home", page: page ?? 0, ...(only === undefined ? {} : { only }) }),
    beginForm: (context, { begin }) => goTo(context, { at: "home", page: 0, form: begin }),
    create: (context, _, typed) => create(context, typed),
    another,
  },
  commands: {
    home: { do: "home" },
    toFill: { do: "home", only: "fill" },
    ownReports: { do: "home", only: "own" },
    doneReports: { do: "home", only: "done" },
  },
  messages: [],
  steps: {},
};
