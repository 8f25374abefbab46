/** The steps of a report or of one of its rows, with what is missing. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

export const outline = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("outline"), scope: z.string(), page: z.number().optional() }),
  ]),
  presses: z.discriminatedUnion("do", [z.object({ do: z.literal("outline"), scope: path, page: page.optional() })]),
  commands: ["progress"],
  sideTrips: [],
  acts: { outline: "see" },
});
