/** What can be typed and pressed. */
import { z } from "zod";
import { capabilitySchema } from "../../schema.js";

export const help = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("help") })]),
  presses: z.discriminatedUnion("do", [z.object({ do: z.literal("help") })]),
  commands: ["help"],
  sideTrips: ["help"],
  acts: { help: "help" },
});
