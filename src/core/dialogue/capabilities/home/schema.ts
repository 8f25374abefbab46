/** Reports of a person, and how a new one is started. */
import { z } from "zod";
import { capabilitySchema, page } from "../../schema.js";

/** One list of the home card by itself: parts to fill in, reports of one's own, approved ones. */
const only = z.enum(["fill", "own", "done"]).optional();

export const home = capabilitySchema({
  places: z.discriminatedUnion("at", [
    /** `form`: chosen already. */
    z.object({ at: z.literal("home"), page: z.number().optional(), form: z.string().max(80).optional(), only }),
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
    z.object({ do: z.literal("home"), page: page.optional(), only }),
    /** A report of this form is to be begun; on a card that was sent, it stays good for ever. */
    z.object({ do: z.literal("beginForm"), begin: z.string().max(80) }),
    z.object({ do: z.literal("create") }),
    z.object({ do: z.literal("another") }),
  ]),
  commands: ["home", "toFill", "ownReports", "doneReports"],
  sideTrips: [],
  acts: { home: "home", beginForm: "home", create: "create", another: "create" },
});
