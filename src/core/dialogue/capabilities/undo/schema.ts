/** 撤销: the last submission is taken back. */
import { z } from "zod";
import { capabilitySchema, nowhere } from "../../schema.js";

export const undo = capabilitySchema({
  places: nowhere,
  presses: z.discriminatedUnion("do", [z.object({ do: z.literal("undo") })]),
  commands: ["undo"],
  sideTrips: [],
  acts: { undo: "undo" },
});
