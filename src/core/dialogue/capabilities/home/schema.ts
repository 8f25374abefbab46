/** Reports of a person, and how a new one is started. */
import { z } from "zod";
import { capabilitySchema, page } from "../../schema.js";

export const home = capabilitySchema({
  places: z.discriminatedUnion("at", [
    z.object({ at: z.literal("home"), page: z.number().optional() }),
    /** There is a report of this form, unit and year already: `report`. */
    z.object({
      at: z.literal("twin"),
      report: z.string(),
      form: z.string(),
      unit: z.string(),
      year: z.number(),
      scheme: z.string().nullable(),
    }),
  ]),
  presses: z.discriminatedUnion("do", [
    z.object({ do: z.literal("home"), page: page.optional() }),
    z.object({ do: z.literal("create") }),
    z.object({ do: z.literal("another") }),
  ]),
  commands: ["home"],
  sideTrips: [],
  acts: { home: "home", create: "create", another: "create" },
});
