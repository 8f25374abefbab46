/** What names and words leave open: whether more or less is better, and which tier was reached. */
import { z } from "zod";
import { capabilitySchema } from "../../schema.js";

export const directions = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("directions") })]),
  presses: z.discriminatedUnion("do", [z.object({ do: z.literal("directions") })]),
  commands: [],
  sideTrips: ["directions"],
  acts: { directions: "see" },
});
