/** Filling in, step by step. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

export const fill = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("step"), step: z.string(), page: z.number() })]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("open") }),
    z.object({ do: z.literal("continue") }),
    z.object({ do: z.literal("step"), step: path, page: page.optional() }),
    z.object({ do: z.literal("submit") }),
    z.object({ do: z.literal("finish") }),
    z.object({ do: z.literal("none"), list: path }),
    z.object({ do: z.literal("back") }),
    z.object({ do: z.literal("skip") }),
    z.object({ do: z.literal("leave") }),
    z.object({ do: z.literal("cancel") }),
  ]),
  commands: ["continue", "skip", "back", "cancel"],
  sideTrips: [],
  acts: {
    open: "see",
    continue: "see",
    step: "see",
    submit: "answer",
    finish: "answer",
    none: "answer",
    // The ways on: what was typed by then is asked for figure by figure.
    back: "see",
    skip: "see",
    leave: "answer",
    cancel: "see",
  },
});
