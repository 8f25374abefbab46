/** Narrative texts: the standard text, taken as it is or put back. */
import { z } from "zod";
import { capabilitySchema, nowhere, path } from "../../schema.js";

export const texts = capabilitySchema({
  places: nowhere,
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("take") }),
    z.object({ do: z.literal("standard"), path }),
  ]),
  commands: [],
  sideTrips: [],
  acts: { take: "answer", standard: "answer" },
});
