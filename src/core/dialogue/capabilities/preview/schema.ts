/** The scores as they stand, with their working. */
import { z } from "zod";
import { capabilitySchema, page, path } from "../../schema.js";

export const preview = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("preview"), table: z.string().nullable(), page: z.number() }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("preview"), table: path.nullable().optional(), page: page.optional() }),
  ]),
  commands: ["preview"],
  sideTrips: [],
  acts: { preview: "see" },
});
