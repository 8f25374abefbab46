/** 采用: what came too late to count is taken after all. */
import { z } from "zod";
import { capabilitySchema, nowhere, path } from "../../schema.js";

export const late = capabilitySchema({
  places: nowhere,
  presses: z.discriminatedUnion("do", [z.object({ do: z.literal("adopt"), event: z.string().max(200), path })]),
  commands: [],
  sideTrips: [],
  acts: { adopt: "answer" },
});
