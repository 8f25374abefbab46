/** 代填: what is saved from now on was told by somebody else. */
import { z } from "zod";
import { capabilitySchema } from "../../schema.js";

export const behalf = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("behalf") })]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("behalf") }),
    z.object({ do: z.literal("startBehalf") }),
    z.object({ do: z.literal("endBehalf") }),
  ]),
  commands: ["behalf", "endBehalf"],
  sideTrips: ["behalf"],
  acts: { behalf: "answerFor", startBehalf: "answerFor", endBehalf: "see" },
});
