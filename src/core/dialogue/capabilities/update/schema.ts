/** A later version of the form: looked at, accepted or left. */
import { z } from "zod";
import { capabilitySchema } from "../../schema.js";

export const update = capabilitySchema({
  places: z.discriminatedUnion("at", [z.object({ at: z.literal("update") })]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("update") }),
    z.object({ do: z.literal("accept") }),
    z.object({ do: z.literal("keep") }),
  ]),
  commands: [],
  sideTrips: [],
  acts: { update: "see", accept: "updateVersion", keep: "updateVersion" },
});
