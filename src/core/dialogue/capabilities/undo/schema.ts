/** 撤销: the last submission is taken back. */
import { z } from "zod";
import { capabilitySchema, nowhere } from "../../schema.js";

export const undo = capabilitySchema({
  places: nowhere,
  presses: z.discriminatedUnion("do", [
    /** `event`: what that event brought; left out: what the person entered last. */
    z.object({ do: z.literal("undo"), event: z.string().max(200).optional() }),
  ]),
  commands: ["undo"],
  sideTrips: [],
  acts: { undo: "undo" },
});
